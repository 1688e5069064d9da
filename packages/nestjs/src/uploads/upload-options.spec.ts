import { tmpdir } from 'node:os';

import { completeUploadOptions } from './upload-options.js';

describe('completeUploadOptions', () => {
  it('fills in what is left open', () => {
    expect(completeUploadOptions({ maxFiles: 3, maxTexts: undefined })).toMatchObject({
      maxFiles: 3,
      maxTexts: 100,
      maxFileBytes: 50_000_000,
      spoolFolder: tmpdir(),
    });
  });

  it('refuses a name that is no option', () => {
    const factory = (): object => ({ maxFileByte: 1000 });
    expect(() => completeUploadOptions(factory())).toThrow(
      'maxFileByte is no option of uploads: there are maxFileBytes, maxTextBytes, maxFiles',
    );
  });

  it('refuses a time that no timer takes, which would end every upload at once', () => {
    expect(() => completeUploadOptions({ timeoutMilliseconds: 2_147_483_648 })).toThrow(
      'timeoutMilliseconds must be at most 2147483647',
    );
  });

  it.each(['/no/such/folder', process.execPath, 5])('refuses %p as the folder of files', (spoolFolder) => {
    const options = { spoolFolder } as { spoolFolder: string };
    expect(() => completeUploadOptions(options)).toThrow('spoolFolder must be a folder that exists');
  });

  it.each([0, -1, 1.5, NaN, Infinity])('refuses %p as a limit', (maxFiles) => {
    expect(() => completeUploadOptions({ maxFiles })).toThrow('maxFiles must be a whole number above 0');
  });
});
