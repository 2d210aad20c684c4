// The automatic checks of a screen, every route once; `cargo xtask prove checks` runs the whole matrix.
import { named, some } from '../../checks/matrix';
import { screen } from '../../checks/screen';
import { test } from '../../support/journey';

// Hundreds of keys are pressed: a trace of them would take longer than the checks.
test.use({ trace: 'off' });

for (const cell of some) {
  test.describe(named(cell), () => {
    test.use({ viewport: cell.size, hasTouch: cell.size.width < 1280 });

    test('every check of a screen', async ({ page }) => {
      await screen(page, cell);
    });
  });
}
