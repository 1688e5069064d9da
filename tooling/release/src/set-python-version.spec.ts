import { pythonVersion } from './set-python-version.ts';

describe('pythonVersion', () => {
  it.each([
    ['1.2.3', '1.2.3'],
    ['1.2.0-alpha.0', '1.2.0a0'],
    ['1.2.0-beta.1', '1.2.0b1'],
    ['1.2.0-rc.3', '1.2.0rc3'],
  ])('writes %s as %s', (version, python) => {
    expect(pythonVersion(version)).toBe(python);
  });

  it('refuses a prerelease that Python has no word for', () => {
    expect(() => pythonVersion('1.2.0-next.0')).toThrow('alpha, beta, rc');
  });
});
