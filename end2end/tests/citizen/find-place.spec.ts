// A citizen finds the own place: by name, on the map, in the list, in three languages.
import { audit, expect, phone, projector, say, saying, speak, tablet, test } from '../../support/journey';

test.describe('on a phone, in Kyrgyz', () => {
  test.use({ ...phone, lang: 'ky' });

  test('finds Өзгөн though the keyboard has no ө', async ({ page, t }) => {
    await page.goto('/');
    const search = page.getByRole('combobox', { name: t('search-field-label') });
    await search.tap();
    await search.pressSequentially('Озгон');
    const found = page.getByRole('listbox', { name: t('search-results-label') }).getByRole('option');
    await expect(found).toHaveCount(1);
    await expect(found).toContainText('Өзгөн');
    await audit(page);
    await found.tap();
    await expect(page).toHaveURL('/ozgon');
    await expect(page.getByRole('heading', { level: 1, name: 'Өзгөн' })).toBeVisible();
    // No tariff is known there: said in words, with whom to ask.
    await expect(page.getByText(t('place-none-text'))).toBeVisible();
    await audit(page);
  });
});

test.describe('on a tablet', () => {
  test.use(tablet);

  test('changes the language twice and loses nothing of what is half typed', async ({ page }) => {
    await page.goto('/');
    await expect(page.locator('html')).toHaveAttribute('lang', 'ky');
    await page.getByRole('combobox', { name: say('ky', 'search-field-label') }).fill('кара к');
    for (const lang of ['ru', 'en', 'ky', 'ru'] as const) {
      await speak(page, lang);
      const search = page.getByRole('combobox', { name: say(lang, 'search-field-label') });
      await expect(search).toHaveValue('кара к');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(say(lang, 'home-question-heading'));
      await expect(page).toHaveTitle(say(lang, 'home-page-title'));
    }
    await page.getByRole('listbox').getByRole('option', { name: /Кара-Куль/ }).click();
    await expect(page).toHaveURL('/kara-kol');
    // The choice is remembered.
    await page.reload();
    await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
    await expect(page.getByRole('heading', { level: 1, name: 'Кара-Куль' })).toBeVisible();
    await audit(page);
  });

  test.describe('in Russian', () => {
    test.use({ lang: 'ru' });

    test('finds nothing, is told so, and goes on by the list of an oblast', async ({ page, t }) => {
      await page.goto('/');
      const search = page.getByRole('combobox', { name: t('search-field-label') });
      await search.fill('Жжжж');
      await expect(page.getByRole('status').getByText(t('search-none-text', { typed: 'Жжжж' }))).toBeVisible();
      await expect(search).toHaveValue('Жжжж');
      await audit(page);
      await page.getByRole('combobox', { name: t('home-oblast-label') }).selectOption({ label: 'Нарынская область' });
      const list = page.getByRole('region', { name: t('home-list-heading') });
      await expect(list.getByRole('heading', { level: 3 })).toHaveText(['Нарынская область']);
      await list.getByRole('link', { name: /^Нарын/ }).click();
      await expect(page).toHaveURL('/naryn');
    });
  });
});

test.describe('by the keyboard alone, in English', () => {
  test.use({ ...projector, lang: 'en' });

  test('skips to the content, searches with arrows and Enter', async ({ page, t }) => {
    await page.goto('/');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: t('layout-skip-link') })).toBeFocused();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('combobox', { name: t('search-field-label') })).toBeFocused();
    await page.keyboard.type('kar');
    const options = page.getByRole('option');
    await expect(options.first()).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const second = options.nth(1);
    await expect(second).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('ArrowUp');
    await expect(options.first()).toHaveAttribute('aria-selected', 'true');
    const name = ((await options.first().textContent()) ?? '').slice(0, 4);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/[a-z-]+$/);
    await expect(page.getByRole('heading', { level: 1 })).toContainText(name);
    // After a link the new content is where reading goes on.
    await expect(page.getByRole('main')).toBeFocused();
    await audit(page);
  });

  test('walks over the map to a place', async ({ page, t }) => {
    await page.goto('/');
    const map = page.getByRole('group', { name: t('home-map-heading') });
    const bishkek = map.getByRole('link', { name: /^Bishkek/ });
    await bishkek.focus();
    await expect(bishkek).toBeFocused();
    const names = await map.getByRole('link').evaluateAll((links) => links.map((link) => link.getAttribute('aria-label') ?? ''));
    expect(names.filter((name) => name === '')).toEqual([]);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Shift+Tab');
    await expect(bishkek).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL('/bishkek');
    await expect(page.getByRole('heading', { level: 1, name: 'Bishkek' })).toBeVisible();
    await expect(page.getByText(saying('en', 'place-from-date')).or(page.getByText(saying('en', 'place-seen-date'))).first()).toBeVisible();
  });

  test('presses an oblast on the map and sees all its places', async ({ page, t }) => {
    await page.goto('/');
    const oblasts = page.getByRole('combobox', { name: t('home-oblast-label') });
    await oblasts.selectOption({ label: 'Osh oblast' });
    const map = page.getByRole('group', { name: t('home-map-heading') });
    await expect(map.getByRole('link', { name: /^Özgön|^Uzgen|^Ozgon/ })).toBeVisible();
    await page.getByRole('button', { name: t('home-map-whole-action') }).click();
    await expect(oblasts).toHaveValue('');
    await expect(map.getByRole('link', { name: /^Bishkek/ })).toBeVisible();
    await audit(page);
  });
});
