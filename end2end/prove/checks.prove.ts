// The automatic checks over every route, language, theme and size, and Lighthouse on every route.
import { scores } from '../checks/lighthouse';
import { all, named } from '../checks/matrix';
import { screen } from '../checks/screen';
import { languages, routes } from '../routes';
import { expect, test } from '../support/journey';

for (const cell of all) {
  test.describe(named(cell), () => {
    test.use({ viewport: cell.size, hasTouch: cell.size.width < 1280 });

    test('every check of a screen', async ({ page }) => {
      await screen(page, cell);
    });
  });
}

for (const [at, { name, path }] of routes.entries()) {
  test(`Lighthouse: ${name}`, async () => {
    const lang = languages[at % languages.length]!;
    const { accessibility, practices, lost } = await scores(path, lang);
    console.log(`Lighthouse, ${name} in ${lang}: accessibility ${accessibility}, best practices ${practices}`);
    expect(lost).toEqual([]);
    expect([accessibility, practices]).toEqual([100, 100]);
  });
}
