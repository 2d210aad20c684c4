//! The panels below the editor, by service.

use super::follow::{Followed, follow};
use super::state::Editor;
use super::{adviser, cross_subsidy, spaces, waste};
use aimak_core::scenario::Scenario;
use aimak_core::service::Service;
use leptos::prelude::*;

/// What stands below the editor: for water norm or meter, who pays for whom and what a bill pays
/// for; for waste the bases; for public spaces what they cost without a tariff.
pub fn panels(editor: Editor) -> AnyView {
    match editor.service {
        Service::DrinkingWater => {
            let today = StoredValue::new(Scenario::today(editor.place, editor.service));
            let followed: Memo<Option<Followed>> = Memo::new(move |_| {
                let today = today.get_value()?;
                Some(editor.draft.with(|draft| follow(&draft.version, today)))
            });
            view! {
                {adviser::adviser(editor, followed)}
                {cross_subsidy::groups(editor, followed)}
                {cross_subsidy::parts(editor, followed)}
            }
            .into_any()
        }
        Service::WasteRemoval => waste::bases(editor),
        Service::PublicSpaces => spaces::spaces(editor),
        Service::Wastewater => ().into_any(),
    }
}
