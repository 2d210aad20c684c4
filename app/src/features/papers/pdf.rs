//! A paper as a PDF file: asked of the server, which prints this very page.

use super::model::Paper;
use crate::api::{ApiFault, Requests, fault_sentence, print_paper};
use crate::components::Icon;
use crate::hooks::hand_over_bytes;
use crate::messages;
use crate::state::Settings;
use aimak_core::lang::Lang;
use aimak_core::place::Place;
use aimak_core::service::Service;
use aimak_core::wire::paper::PaperOrder;
use aimak_core::wire::problem::ProblemCode;
use leptos::prelude::*;

/// How a file stands.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Standing {
    /// Nobody asked.
    Nothing,
    /// The server prints; the number tells one order from the next.
    Printing(u32),
    /// The browser has the file.
    Done,
    /// There is no file.
    Failed(ApiFault),
    /// The file came, and the browser did not take it.
    NotTaken,
}

/// The button for a file, and what is said of it.
#[derive(Clone, Copy)]
pub struct PdfFile {
    place: &'static Place,
    service: Service,
    standing: RwSignal<Standing>,
    orders: StoredValue<u32>,
    requests: Requests,
}

impl PdfFile {
    /// For the papers of a place and service. What was said of one paper is not true of the next.
    pub fn new<T: PartialEq + Send + Sync + 'static>(place: &'static Place, service: Service, of: Memo<T>) -> Self {
        let file = Self {
            place,
            service,
            standing: RwSignal::new(Standing::Nothing),
            orders: StoredValue::new(0),
            requests: Requests::new(),
        };
        Effect::new(move |_| {
            of.track();
            file.standing.set(Standing::Nothing);
        });
        file
    }

    /// Asks for a file, or calls the order off that is being printed.
    fn press(self, paper: Option<Paper>, link: String) {
        if let Standing::Printing(_) = self.standing.get_untracked() {
            self.standing.set(Standing::Nothing);
            return;
        }
        let Some(paper) = paper else { return };
        let order = self.orders.try_update_value(|orders| {
            *orders += 1;
            *orders
        });
        let Some(order) = order else { return };
        self.standing.set(Standing::Printing(order));
        let (place, service, lang) = (self.place.slug, self.service, Settings::lang().get_untracked());
        // Another order, or none, has taken its place.
        let over = move || self.standing.try_get_untracked() != Some(Standing::Printing(order));
        self.requests.run(async move {
            let asked = PaperOrder { link, language: lang.into() };
            let printed = print_paper(lang, place, service, paper.code(), &asked, over).await;
            if over() {
                return;
            }
            self.standing.set(match printed {
                Ok(bytes) => {
                    let name =
                        ["aimak-", place, "-", service.code(), "-", paper.code(), "-", lang.code(), ".pdf"].concat();
                    match hand_over_bytes(&name, "application/pdf", &bytes) {
                        Some(()) => Standing::Done,
                        None => Standing::NotTaken,
                    }
                }
                Err(fault) => Standing::Failed(fault),
            });
        });
    }

    /// The button; away once the server has said that it makes no files.
    pub fn button(self, paper: Memo<Option<Paper>>, link: Memo<String>) -> AnyView {
        let lang = Settings::lang();
        let printing = move || matches!(self.standing.get(), Standing::Printing(_));
        let never = move || self.standing.with(cannot);
        view! {
            <button
                class="button"
                type="button"
                hidden=never
                aria-disabled=move || paper.get().is_none().then_some("true")
                on:click=move |_| self.press(paper.get_untracked(), link.get_untracked())
            >
                <Icon name="download"/>
                <span>
                    {move || {
                        if printing() { messages::pdf_file_cancel(lang.get()) } else { messages::pdf_file_action(lang.get()) }
                    }}
                </span>
            </button>
        }
        .into_any()
    }

    /// What is said of the file.
    pub fn said(self) -> AnyView {
        let lang = Settings::lang();
        view! { <div class="papers__file screen-only" role="status">{move || self.words(lang.get())}</div> }.into_any()
    }

    fn words(self, lang: Lang) -> Option<AnyView> {
        let text = match self.standing.get() {
            Standing::Nothing => return None,
            Standing::Printing(_) => messages::pdf_file_printing(lang).to_owned(),
            Standing::Done => messages::pdf_file_done(lang).to_owned(),
            Standing::NotTaken => messages::pdf_file_not_taken(lang).to_owned(),
            Standing::Failed(ApiFault::Offline) => messages::pdf_file_offline(lang).to_owned(),
            Standing::Failed(fault) => fault_sentence(lang, &fault),
        };
        Some(view! { <p>{text}</p> }.into_any())
    }
}

/// Whether the server has no browser to print with.
fn cannot(standing: &Standing) -> bool {
    matches!(standing, Standing::Failed(ApiFault::Problem(told)) if told.code() == Some(ProblemCode::NoPrinter))
}

#[cfg(test)]
mod tests {
    use super::*;
    use aimak_core::wire::paper::PAPERS;

    #[test]
    fn the_server_knows_each_paper_by_the_name_it_has_here() {
        assert_eq!(Paper::ALL.map(Paper::code), PAPERS);
    }
}
