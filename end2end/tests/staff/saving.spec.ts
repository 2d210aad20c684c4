// Staff keep scenarios on the server: saved once, never changed, nothing typed is lost.
// Each journey has a place of its own, so that none sees what another saves.
import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { audit, expect, phone, projector, saying, tablet, test } from '../../support/journey';
import { everyFigure, link, linked, Question, scenarioLink, tariffQuestion } from '../../support/studio';

const studio = (place: string) => `/${place}/drinking-water/studio`;
const shelf = (place: string) => `/api/places/${place}/services/drinking-water/scenarios`;
/** A name that no earlier run used. */
const fresh = (name: string) => `${name} ${randomUUID().slice(0, 8)}`;

/** The panel of saved scenarios. */
function panel(page: Page, t: (key: string, values?: Record<string, string | number>) => string) {
  const region = page.getByRole('region', { name: t('saved-head-title') });
  return {
    region,
    name: region.getByRole('textbox', { name: t('saved-name-label') }),
    note: region.getByRole('textbox', { name: t('saved-note-label') }),
    save: region.getByRole('button', { name: t('saved-save-action'), exact: true }),
    said: region.getByRole('status'),
    item: (name: string) => region.getByRole('listitem').filter({ has: page.getByRole('heading', { name }) }),
    open: (name: string) => region.getByRole('button', { name: new RegExp(`^${t('saved-open-action')}.*${name}$`) }),
  };
}

test.describe('on a tablet, in Russian', () => {
  test.use({ ...tablet, lang: 'ru' });

  test('saves a scenario, finds it after a reload with the same figures, and follows it with a version', async ({ page, request, t }) => {
    const name = fresh('Вариант комиссии');
    await page.goto(studio('sary-oi'));
    const { region, note, save, item, open, said, ...fields } = panel(page, t);
    const tariff = new Question(page, 'ru', tariffQuestion('ru', 'yard-tap', 'som-per-person-month'));
    await tariff.field.fill('41,50');
    const first = await linked(page, 'tariff.population-yard-tap=41.5');
    const figures = await everyFigure(page);
    await fields.name.fill(name);
    await note.fill('Обсуждалось 12 марта.\nБез субсидии.');
    await save.click();
    await expect(said.filter({ hasText: t('saved-done-note', { name, version: '1' }) })).toBeVisible();
    await expect(item(name)).toContainText('Обсуждалось 12 марта.');
    await audit(page);

    const list = async () => (await (await request.get(shelf('sary-oi'))).json()) as { scenarios: { id: string; name: string; link: string; version: number }[] };
    const saved = (await list()).scenarios.find((one) => one.name === name)!;
    expect(saved.link).toBe(first);
    const before = await (await request.get(`/api/scenarios/${saved.id}`)).json();

    // Opened anew, by somebody who knows nothing of it.
    await page.goto(studio('sary-oi'));
    await expect(tariff.field).toHaveValue('35,00');
    await open(name).click();
    await expect(tariff.field).toHaveValue('41,50');
    await expect.poll(() => link(page)).toBe(first);
    expect(await everyFigure(page)).toEqual(figures);

    // A correction is a new version; the saved one stays as it was.
    await tariff.field.fill('44');
    const second = await linked(page, 'tariff.population-yard-tap=44');
    await region.getByRole('button', { name: t('saved-follow-action', { version: '2' }) }).click();
    await expect(said.filter({ hasText: t('saved-done-note', { name, version: '2' }) })).toBeVisible();
    await expect(item(name)).toHaveCount(1);
    await expect(item(name)).toContainText(saying('ru', 'saved-item-meta', { version: '2' }));
    const newest = (await list()).scenarios.filter((one) => one.name === name);
    expect(newest).toHaveLength(1);
    expect(newest[0]).toMatchObject({ link: second, version: 2 });
    const after = await (await request.get(`/api/scenarios/${saved.id}`)).json();
    expect(after.scenario).toEqual(before.scenario);
  });

  test('is told when somebody saved a newer version meanwhile, and loses nothing', async ({ page, request, watched, t }) => {
    watched.expect(/409/);
    const name = fresh('Вариант отдела');
    const answer = await request.post(shelf('min-bulak'), {
      headers: { 'Idempotency-Key': randomUUID() },
      data: { name, note: '', link: scenarioLink('min-bulak', '2023-04-27', 'tariff.population-house=1900') },
    });
    expect(answer.status()).toBe(201);
    const { id } = await answer.json();
    await page.goto(studio('min-bulak'));
    const { region, said, open, ...fields } = panel(page, t);
    await open(name).click();
    const tariff = new Question(page, 'ru', tariffQuestion('ru', 'house', 'som-per-household-year'));
    await expect(tariff.field).toHaveValue(/^1\s900,00$/);

    const meanwhile = await request.post(`/api/scenarios/${id}/versions`, {
      headers: { 'Idempotency-Key': randomUUID() },
      data: { name, note: '', link: scenarioLink('min-bulak', '2023-04-27', 'tariff.population-house=2000') },
    });
    expect(meanwhile.status()).toBe(201);

    await tariff.field.fill('2100');
    await fields.note.fill('Своя правка');
    await region.getByRole('button', { name: t('saved-follow-action', { version: '2' }) }).click();
    const alert = region.getByRole('alert');
    await expect(alert).toContainText(t('saved-newest-text'));
    await expect(fields.note).toHaveValue('Своя правка');
    await expect(tariff.field).toHaveValue(/^2\s100$|^2100$|^2\s100,00$/);
    await audit(page);
    await alert.getByRole('button', { name: t('saved-after-action') }).click();
    await expect(said.filter({ hasText: t('saved-done-note', { name, version: '3' }) })).toBeVisible();
    await expect(alert).toHaveCount(0);
  });
});

test.describe('on a phone, in Kyrgyz', () => {
  test.use({ ...phone, lang: 'ky' });

  test('without a connection what was typed stays, and the second try saves once', async ({ page, context, request, watched, t }) => {
    watched.expect(/ERR_INTERNET_DISCONNECTED/);
    const name = fresh('Кеңештин варианты');
    await page.goto(studio('karakol'));
    const { region, save, said, item, ...fields } = panel(page, t);
    await new Question(page, 'ky', tariffQuestion('ky', 'population')).more.tap();
    await fields.name.fill(name);
    await fields.note.fill('Түн ичинде жазылды');
    await context.setOffline(true);
    await save.tap();
    const alert = region.getByRole('alert');
    await expect(alert).toContainText(t('saved-fault-title'));
    await expect(alert).toContainText(t('api-offline-text'));
    await expect(fields.name).toHaveValue(name);
    await expect(fields.note).toHaveValue('Түн ичинде жазылды');
    await context.setOffline(false);
    await audit(page);
    await alert.getByRole('button', { name: t('saved-again-action') }).tap();
    await expect(said.filter({ hasText: t('saved-done-note', { name, version: '1' }) })).toBeVisible();
    await expect(item(name)).toHaveCount(1);
    const { scenarios } = await (await request.get(shelf('karakol'))).json();
    expect(scenarios.filter((one: { name: string }) => one.name === name)).toHaveLength(1);
  });

  test('an answer that got lost on its way: sending again saves once', async ({ page, request, watched, t }) => {
    watched.expect(/ERR_FAILED|ERR_CONNECTION/);
    const name = fresh('Жоголгон жооп');
    await page.goto(studio('kant'));
    const { region, save, said, ...fields } = panel(page, t);
    await fields.name.fill(name);
    // The server saves, its answer does not arrive.
    let lost = false;
    await page.route('**/scenarios', async (route) => {
      if (lost || route.request().method() !== 'POST') return route.fallback();
      lost = true;
      await route.fetch();
      await route.abort();
    });
    await save.tap();
    await expect(region.getByRole('alert')).toContainText(t('api-offline-text'));
    await region.getByRole('alert').getByRole('button', { name: t('saved-again-action') }).tap();
    await expect(said.filter({ hasText: t('saved-done-note', { name, version: '1' }) })).toBeVisible();
    const { scenarios } = await (await request.get(shelf('kant'))).json();
    expect(scenarios.filter((one: { name: string }) => one.name === name)).toHaveLength(1);
  });
});

test.describe('on a projector, in English', () => {
  test.use({ ...projector, lang: 'en' });

  test('a scenario without a name, or with one too long, is not saved and says why', async ({ page, t }) => {
    await page.goto(studio('talas'));
    const { region, save, said, ...fields } = panel(page, t);
    await save.click();
    const summary = region.getByRole('alert');
    await expect(summary).toBeFocused();
    await expect(summary).toContainText(t('saved-error-empty', { field: t('saved-name-label') }));
    await audit(page);
    await summary.getByRole('link').click();
    await expect(fields.name).toBeFocused();
    await expect(fields.name).toHaveAccessibleDescription(saying('en', 'saved-error-empty'));
    const long = 'Ө'.repeat(81);
    await fields.name.fill(long);
    await page.keyboard.press('Enter');
    await expect(summary).toContainText(t('saved-error-long', { field: t('saved-name-label'), length: '81', limit: '80' }));
    await expect(fields.name).toHaveValue(long);
    const name = fresh('Talas');
    await fields.name.fill(name);
    await page.keyboard.press('Enter');
    await expect(said.filter({ hasText: t('saved-done-note', { name, version: '1' }) })).toBeVisible();
    await expect(summary).toHaveCount(0);
  });
});

test.describe('a plan, on a laptop', () => {
  test.use({ viewport: { width: 1280, height: 800 }, lang: 'en' });

  test('a plan of one’s own is saved, opened in another browser with the same figures, followed, and stands beside others', async ({ page, another, watched, request, t }) => {
    const name = fresh('Plan of the committee');
    const path = studio('tokmok');
    await page.goto(path);
    await page.getByLabel(t('studio-ways-file')).setInputFiles('docs/worked/scenarios/village-water.json');
    await expect(page.getByText(t('studio-own-kept-title'))).toBeVisible();
    const collection = new Question(page, 'en', t('plan-question-collection'));
    await collection.field.fill('96');
    await expect(collection.field).toHaveValue('96');
    const strip = page.getByRole('main').locator('.figure-strip');
    const { region, save, item, said, ...fields } = panel(page, t);
    await fields.name.fill(name);
    await save.click();
    await expect(said.filter({ hasText: t('saved-done-note', { name, version: '1' }) })).toBeVisible();
    const figures = await strip.innerText();
    await audit(page);
    const list = async () => (await (await request.get(shelf('tokmok'))).json()) as { scenarios: { id: string; name: string; link: string; version: number }[] };
    const saved = (await list()).scenarios.find((one) => one.name === name)!;
    expect(saved.link).toMatch(/^p1\./);

    // Somebody else, whose browser has never seen the plan, opens it where only rates are shown.
    const other = await another('en');
    await other.goto(path);
    await expect(other.getByText(t('studio-missing-title'), { exact: true })).toBeVisible();
    await panel(other, t).open(name).click();
    await expect(other.getByText(t('studio-own-sent-title'))).toBeVisible();
    await expect(new Question(other, 'en', t('plan-question-collection')).field).toHaveValue('96');
    await expect(other.getByRole('main').locator('.figure-strip')).toHaveText(figures, { useInnerText: true });

    // Theirs becomes the next version; the first author is told and can follow.
    const theirs = panel(other, t);
    await theirs.open(name).click();
    await new Question(other, 'en', t('plan-question-collection')).field.fill('94');
    await theirs.region.getByRole('button', { name: t('saved-follow-action', { version: '2' }) }).click();
    await expect(theirs.said.filter({ hasText: t('saved-done-note', { name, version: '2' }) })).toBeVisible();
    watched.expect(/409/);
    await collection.field.fill('97');
    await region.getByRole('button', { name: t('saved-follow-action', { version: '2' }) }).click();
    const alert = region.getByRole('alert');
    await expect(alert).toContainText(t('saved-newest-text'));
    await alert.getByRole('button', { name: t('saved-newest-action') }).click();
    await expect(collection.field).toHaveValue('94');

    // A saved plan stands beside the one in view.
    await collection.field.fill('90');
    await page.reload();
    await region.getByRole('button', { name: new RegExp(`^${t('saved-beside-action')}.*${name}$`) }).click();
    await expect(page.getByRole('table', { name: /Side by side/ }).getByRole('columnheader', { name })).toBeVisible();
  });
});

test('the same sending twice is one row and the same answer; another with its key is refused', async ({ request }) => {
  const key = randomUUID();
  const draft = { name: fresh('Sent twice'), note: '', link: scenarioLink('manas', '2019-07', 'tariff.population=8') };
  const send = (data: object) => request.post(shelf('manas'), { headers: { 'Idempotency-Key': key }, data });
  const first = await send(draft);
  const again = await send(draft);
  expect([first.status(), again.status()]).toEqual([201, 201]);
  expect(await again.text()).toBe(await first.text());
  expect(again.headers()['idempotent-replayed']).toBe('true');
  const other = await send({ ...draft, note: 'changed' });
  expect(other.status()).toBe(422);
  expect((await other.json()).type).toBe('/problems/idempotency-key-reused');
  const { scenarios } = await (await request.get(shelf('manas'))).json();
  expect(scenarios.filter((one: { name: string }) => one.name === draft.name)).toHaveLength(1);
});

test('what the server refuses leads to a page that explains it', async ({ page, request, t }) => {
  for (const [body, headers, code] of [
    ['{"name":', {}, 'malformed-json'],
    ['{"title":"x"}', {}, 'wrong-shape'],
    [`{"name":"${'x'.repeat(70_000)}"}`, {}, 'body-too-large'],
    ['{}', { 'Content-Type': 'text/plain' }, 'wrong-media-type'],
  ] as const) {
    const answer = await request.post(shelf('manas'), {
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID(), 'Accept-Language': 'ky', ...headers },
      data: Buffer.from(body),
    });
    const problem = (await answer.json()) as { type: string; title: string };
    expect(problem.type).toBe(`/problems/${code}`);
    await page.goto(problem.type);
    await expect(page.getByRole('heading', { level: 1, name: t(`problem-${code}-title`) })).toBeVisible();
  }
  await audit(page);
});
