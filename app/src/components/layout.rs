//! The frame of every page: header, strip, content, footer.

use super::Icon;
use crate::messages;
use crate::state::{Settings, Theme};
use aimak_core::lang::Lang;
use aimak_core::place::Place;
use aimak_core::service::Service;
use leptos::prelude::*;

/// The frame around a page's content. Content goes into `<main class="page">`.
#[component]
pub fn Layout(
    /// The place whose page it is.
    #[prop(optional_no_strip)]
    place: Option<&'static Place>,
    /// The service the page is about.
    #[prop(optional_no_strip)]
    service: Option<Service>,
    children: Children,
) -> impl IntoView {
    let lang = Settings::lang();
    view! {
        <a class="skip-link" href="#content">{move || messages::layout_skip_link(lang.get())}</a>
        <header class="header">
            <div class="header__inner">
                <a class="header__brand" href="/">
                    <svg class="mark" aria-hidden="true"><use href="#i-mark"></use></svg>
                    <span class="header__name">{move || messages::layout_brand_name(lang.get())}</span>
                </a>
                {place.map(|place| header_place(place, lang))}
                {service
                    .map(|service| {
                        view! {
                            <p class="header__service">
                                <Icon name=service.definition().icon/>
                                {move || crate::format::service_name(lang.get(), service)}
                            </p>
                        }
                    })}
                <div class="header__tools">
                    <LanguageSwitch/>
                    <ThemeMenu/>
                </div>
            </div>
        </header>
        <div class="strip" aria-hidden="true"></div>
        <main class="page" id="content" tabindex="-1">{children()}</main>
        <footer class="footer">
            <p>{move || messages::layout_footer_about(lang.get())}</p>
            <p>
                <a href="/method">{move || messages::layout_footer_method(lang.get())}</a>
            </p>
            <p>{move || messages::layout_footer_attribution(lang.get())}</p>
        </footer>
    }
    .into_any()
}

fn header_place(place: &'static Place, lang: RwSignal<Lang>) -> impl IntoView {
    view! {
        <p class="header__place">
            <a class="header__place-name" href=format!("/{}", place.slug)>
                {move || place.names.get(lang.get())}
            </a>
            {place
                .fictional
                .then(|| {
                    view! {
                        <span class="badge" data-evidence="fictional">
                            <Icon name="fictional"/>
                            {move || messages::layout_badge_fictional(lang.get())}
                        </span>
                    }
                })}
        </p>
    }
}

/// Kyrgyz, Russian, English: each in its own words, at any time, without losing what was typed.
#[component]
fn LanguageSwitch() -> impl IntoView {
    let lang = Settings::lang();
    let option = move |own: Lang| {
        view! {
            <label class="segmented__option">
                <input
                    type="radio"
                    name="lang"
                    value=own.code()
                    prop:checked=move || lang.get() == own
                    on:change=move |_| lang.set(own)
                />
                <span class="segmented__label" lang=own.code()>
                    <span aria-hidden="true">{messages::layout_language_short(own)}</span>
                    <span class="visually-hidden">{messages::layout_language_name(own)}</span>
                </span>
            </label>
        }
    };
    view! {
        <fieldset class="segmented" data-size="small">
            <legend class="segmented__legend visually-hidden">{move || messages::layout_language_legend(lang.get())}</legend>
            <div class="segmented__options">{Lang::ALL.map(option).collect_view()}</div>
        </fieldset>
    }
}

/// Colours of the screen.
#[component]
fn ThemeMenu() -> impl IntoView {
    let Settings { lang, theme } = Settings::get();
    let item = move |own: Theme| {
        let (icon, text): (&'static str, fn(Lang) -> &'static str) = match own {
            Theme::Device => ("device", messages::layout_theme_device),
            Theme::Light => ("sun", messages::layout_theme_light),
            Theme::Dark => ("moon", messages::layout_theme_dark),
            Theme::Contrast => ("contrast", messages::layout_theme_contrast),
        };
        view! {
            <label class="menu__item">
                <input
                    type="radio"
                    name="theme"
                    value=own.code()
                    prop:checked=move || theme.get() == own
                    on:change=move |_| theme.set(own)
                />
                <Icon name=icon/>
                <span>{move || text(lang.get())}</span>
            </label>
        }
    };
    view! {
        <details class="menu">
            <summary class="button" data-kind="plain" data-icon-only="">
                <Icon name="contrast"/>
                <span class="visually-hidden">{move || messages::layout_theme_legend(lang.get())}</span>
            </summary>
            <fieldset class="menu__panel">
                <legend class="menu__title">{move || messages::layout_theme_legend(lang.get())}</legend>
                {Theme::ALL.map(item).collect_view()}
            </fieldset>
        </details>
    }
}
