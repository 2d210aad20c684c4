//! What takes longer than a frame, in one study: the plan at rest beside doing nothing and beside
//! today's rates, who pays for whom, and what each 100 som go to.

use aimak_core::explain::Study;
use aimak_core::finance::nothing::Outlook;
use aimak_core::finance::{Plan, bills, equity, flow};
use aimak_core::service::Service;

/// The study of a service in a year.
pub fn beside(outlook: &Outlook, today: &Study, plan: &Plan, service: Service, year: i16) -> Study {
    let mut study = outlook.study.clone();
    let Some(service) = plan.service(service) else { return study };
    equity::between_groups(&mut study, service, year);
    bills::of_hundred(&mut study, service, year);
    bills::blocks(&mut study, service, year);
    flow::write(&mut study, service, year);
    bills::against_today(study, today.clone(), plan, service, year).0
}
