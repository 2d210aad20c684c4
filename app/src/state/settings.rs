//! Language and theme.

use super::storage;
use aimak_core::lang::Lang;
use leptos::prelude::*;

/// Colours of the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    /// As the device asks.
    Device,
    /// Light.
    Light,
    /// Dark.
    Dark,
    /// High contrast.
    Contrast,
}

impl Theme {
    /// All themes, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Device, Self::Light, Self::Dark, Self::Contrast];

    /// Stable name, as stored.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Device => "device",
            Self::Light => "light",
            Self::Dark => "dark",
            Self::Contrast => "contrast",
        }
    }

    /// The theme to show now, as in `data-theme`: the device's own when it decides.
    /// `boot.js` follows the device when it changes its mind later.
    fn shown(self) -> &'static str {
        let dark =
            || window().match_media("(prefers-color-scheme: dark)").ok().flatten().is_some_and(|query| query.matches());
        match self {
            Self::Device if dark() => Self::Dark.code(),
            Self::Device => Self::Light.code(),
            Self::Light | Self::Dark | Self::Contrast => self.code(),
        }
    }
}

/// Settings of the app; a copyable handle.
#[derive(Clone, Copy)]
pub struct Settings {
    /// The language of every text.
    pub lang: RwSignal<Lang>,
    /// The colours.
    pub theme: RwSignal<Theme>,
}

const LANG: &str = "aimak.lang";
const THEME: &str = "aimak.theme";

impl Settings {
    /// Reads the settings, keeps the page's attributes in step with them, and offers them to all
    /// views below.
    pub fn provide() {
        let lang = storage::read(LANG).and_then(|code| Lang::from_code(&code)).unwrap_or_default();
        let stored = storage::read(THEME);
        let theme =
            Theme::ALL.into_iter().find(|theme| Some(theme.code()) == stored.as_deref()).unwrap_or(Theme::Device);
        let settings = Self { lang: RwSignal::new(lang), theme: RwSignal::new(theme) };
        provide_context(settings);
        let root = || web_sys::window()?.document()?.document_element();
        Effect::new(move |before: Option<Lang>| {
            let lang = settings.lang.get();
            if let Some(root) = root() {
                // Fails only for names that are no attribute names.
                drop(root.set_attribute("lang", lang.code()));
            }
            if before.is_some() {
                // A browser that does not keep it only asks again.
                storage::keep(LANG, lang.code());
            }
            lang
        });
        Effect::new(move |before: Option<Theme>| {
            let theme = settings.theme.get();
            if let Some(root) = root() {
                drop(root.set_attribute("data-theme", theme.shown()));
            }
            if before.is_some() {
                storage::keep(THEME, theme.code());
            }
            theme
        });
    }

    /// The settings of the app around a view.
    pub fn get() -> Self {
        expect_context()
    }

    /// The language's signal, for texts: `move || messages::home_title(lang.get())`.
    pub fn lang() -> RwSignal<Lang> {
        Self::get().lang
    }
}
