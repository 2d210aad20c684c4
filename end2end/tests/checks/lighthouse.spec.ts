// Lighthouse on the studio; `cargo xtask prove checks` asks it about every route.
import { expect, test } from '@playwright/test';
import { scores } from '../../checks/lighthouse';

test('Lighthouse gives the studio 100 for accessibility and for good practice', async () => {
  expect(await scores('/ulgu/drinking-water/studio', 'ky')).toEqual({ accessibility: 100, practices: 100, lost: [] });
});
