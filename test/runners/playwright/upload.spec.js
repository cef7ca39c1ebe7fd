import {expect, test} from '@playwright/test';

test('a person saves a picture', async ({page}) => {
  await page.goto('/settings.html');
  // Playwright looks into open shadow roots by itself. The input is hidden, and the only file input in the editor.
  await page.locator('avatar-editor input[type=file]').setInputFiles('photo.jpg');
  await page.locator('avatar-editor').getByRole('button', {name: 'Save', exact: true}).click();
  await expect(page.locator('avatar-badge').locator('img, canvas').first()).toBeVisible();
});
