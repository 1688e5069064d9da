import { ConversionError } from './loss.js';

it('ConversionError is called so in a bundle, too, which may give the class another name', () => {
  Object.defineProperty(ConversionError, 'name', { value: 'a', configurable: true });
  expect(new ConversionError('sudo', []).name).toBe('ConversionError');
});
