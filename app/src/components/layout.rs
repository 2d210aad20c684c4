//! The frame of every page: header, strip, content, footer.

use super::{Icon, Newer, Offline};
use crate::messages;
use crate::state::{Settings, Theme, say};
use aimak_core::lang::Lang;
use aimak_core::place::Place;
use aimak_core::service::Service;
use leptos::ev::{FocusEvent, KeyboardEvent, pointerdown};
use leptos::html::{Details, Main};
use leptos::prelude::*;
use std::cell::Cell;
use wasm_bindgen::JsCast;

thread_local! {
    /// Whether a page has been shown before.
    static OPENED: Cell<bool> = const { Cell::new(false) };
}

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
    let content = NodeRef::<Main>::new();
    Effect::new(move |_| {
        // The first page begins at its top; after a link the new content is where reading goes on.
        if OPENED.replace(true)
            && let Some(content) = content.get_untracked()
        {
            // Fails only where the browser refuses focus; then it stays at the top.
            drop(content.focus());
        }
    });
    view! {
        <a class="skip-link" href="#content" rel="external">{say(messages::layout_skip_link)}</a>
        <header class="header">
            <div class="header__inner">
                <a class="header__brand" href="/">
                    <svg class="mark" aria-hidden="true"><use href="#i-mark"></use></svg>
                    <span class="header__name">{say(messages::layout_brand_name)}</span>
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
        <Offline/>
        <main class="page" id="content" tabindex="-1" node_ref=content>{children()}</main>
        <footer class="footer">
            <div class="footer__inner">
                <div class="footer__about">
                    <p>{say(messages::layout_footer_about)}</p>
                    <p class="caption">{say(messages::layout_footer_attribution)}</p>
                </div>
                <ul class="footer__links">
                    <li>
                        <a href="/">{say(messages::layout_footer_start)}</a>
                    </li>
                    <li>
                        <a href="/method">{say(messages::layout_footer_method)}</a>
                    </li>
                </ul>
            </div>
        </footer>
        <Newer/>
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
                            {say(messages::layout_badge_fictional)}
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
            <legend class="segmented__legend visually-hidden">{say(messages::layout_language_legend)}</legend>
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
    let menu = NodeRef::<Details>::new();
    let close = move || {
        if let Some(menu) = menu.get_untracked() {
            menu.set_open(false);
        }
    };
    let outside = move |target: Option<web_sys::EventTarget>| {
        let node = target.and_then(|target| target.dyn_into::<web_sys::Node>().ok());
        node.is_some_and(|node| menu.get_untracked().is_some_and(|menu| !menu.contains(Some(&node))))
    };
    let leave = move |event: FocusEvent| {
        if outside(event.related_target()) {
            close();
        }
    };
    let press = move |event: KeyboardEvent| {
        if event.key() == "Escape" {
            close();
            let summary = menu.get_untracked().and_then(|menu| menu.first_element_child());
            if let Some(Ok(summary)) = summary.map(JsCast::dyn_into::<web_sys::HtmlElement>) {
                // Fails only where the browser refuses focus.
                drop(summary.focus());
            }
        }
    };
    let elsewhere = window_event_listener(pointerdown, move |event| {
        if outside(event.target()) {
            close();
        }
    });
    on_cleanup(move || elsewhere.remove());
    view! {
        <details class="menu" node_ref=menu on:focusout=leave on:keydown=press>
            <summary class="button" data-kind="plain" data-icon-only="">
                <Icon name="contrast"/>
                <span class="visually-hidden">{say(messages::layout_theme_legend)}</span>
            </summary>
            <fieldset class="menu__panel">
                <legend class="menu__title">{say(messages::layout_theme_legend)}</legend>
                {Theme::ALL.map(item).collect_view()}
            </fieldset>
        </details>
    }
}
