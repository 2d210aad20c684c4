//! From a tariff to the shape of its file.

use super::decimal::text;
use super::{
    AudienceEntry, BlockEntry, ChargeEntry, CoefficientEntry, LimitEntry, LimitTerms, MeterSizeEntry, MinimumEntry,
    NormEntry, ReliefEntry, RoundingEntry, TariffFile, VersionEntry,
};
use crate::tariff::{Audience, Component, Every, GroupScheme, Limit, Measure, Months, Price, Tariff, Version, WHOLE};
use crate::unit::Unit;

impl TariffFile {
    /// The file of a tariff. What a file may leave out is left out.
    #[must_use]
    pub fn of(tariff: &Tariff, fictional: bool) -> Self {
        Self {
            schema: None,
            fictional,
            title: tariff.title.clone(),
            service: tariff.service.code().to_owned(),
            versions: tariff.versions.iter().map(version).collect(),
        }
    }
}

fn version(version: &Version) -> VersionEntry {
    let Version { from, act, source, scheme, coefficients, norms, components, reliefs, minimums, tax, rounding } =
        version;
    VersionEntry {
        from: from.iso(),
        act: act.clone(),
        source: source.clone(),
        scheme: match scheme {
            GroupScheme::Each => None,
            GroupScheme::Two => Some(scheme.code().to_owned()),
        },
        coefficients: coefficients
            .iter()
            .map(|&(group, share)| CoefficientEntry { group: group.code().to_owned(), share: percent(share) })
            .collect(),
        norms: norms
            .iter()
            .map(|norm| NormEntry {
                connection: norm.connection.code().to_owned(),
                litres: text(norm.litres, Unit::LitrePerPersonDay.decimals(), 0),
            })
            .collect(),
        charges: components.iter().map(charge).collect(),
        reliefs: reliefs
            .iter()
            .map(|rule| ReliefEntry {
                relief: rule.relief.code().to_owned(),
                share: percent(rule.share),
                each_person: rule.each_person,
                bearer: rule.bearer.code().to_owned(),
            })
            .collect(),
        minimums: minimums
            .iter()
            .map(|minimum| MinimumEntry { audience: audience(minimum.audience), amount: money(minimum.amount) })
            .collect(),
        tax: tax.map(percent),
        rounding: rounding
            .map(|rounding| RoundingEntry { step: money(rounding.step), mode: rounding.mode.code().to_owned() }),
    }
}

fn charge(component: &Component) -> ChargeEntry {
    let Component { name, audience: whom, measure, every, months, share, per, price, basis } = component;
    let mut entry = ChargeEntry {
        name: name.clone(),
        audience: audience(*whom),
        measure: measure.code().to_owned(),
        every: match every {
            Every::Month => None,
            Every::Year => Some(every.code().to_owned()),
        },
        months: (*months != Months::ALL).then(|| months.each().map(i64::from).collect()),
        share: (*share != WHOLE).then(|| percent(*share)),
        per: (*per != 1).then_some(*per),
        rate: None,
        blocks: None,
        meter_sizes: None,
        basis: basis.clone(),
    };
    match price {
        Price::Rate(rate) => entry.rate = Some(money(*rate)),
        Price::Blocks(blocks) => {
            let entries = blocks.iter().map(|block| BlockEntry {
                up_to: block.up_to.map(|upto| limit(upto, *measure)),
                rate: money(block.rate),
            });
            entry.blocks = Some(entries.collect());
        }
        Price::MeterSizes(sizes) => {
            let entries = sizes.iter().map(|&(size, rate)| MeterSizeEntry { size: i64::from(size), rate: money(rate) });
            entry.meter_sizes = Some(entries.collect());
        }
    }
    entry
}

fn limit(limit: Limit, measure: Measure) -> LimitEntry {
    let quantity = |amount| text(amount, measure.unit().decimals(), 0);
    if limit == Limit::fixed(limit.fixed) {
        return LimitEntry::Plain(quantity(limit.fixed));
    }
    let Limit { fixed, per_person, per_square_metre, allowance_share } = limit;
    let term = |amount: i64| (amount != 0).then(|| quantity(amount));
    LimitEntry::Terms(LimitTerms {
        fixed: term(fixed),
        per_person: term(per_person),
        per_square_metre: term(per_square_metre),
        allowance_share: (allowance_share != 0).then(|| percent(allowance_share)),
    })
}

fn audience(audience: Audience) -> AudienceEntry {
    let Audience { group, connection, dwelling, relief } = audience;
    AudienceEntry {
        group: group.map(|group| group.code().to_owned()),
        connection: connection.map(|connection| connection.code().to_owned()),
        dwelling: dwelling.map(|dwelling| dwelling.code().to_owned()),
        relief: relief.map(|relief| relief.code().to_owned()),
    }
}

fn money(tyiyn: i64) -> String {
    text(tyiyn, Unit::Som.decimals(), Unit::Som.decimals())
}

fn percent(share: i64) -> String {
    text(share, Unit::Percent.decimals(), 0)
}
