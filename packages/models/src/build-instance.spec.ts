import { IsString } from 'class-validator';

import { issuesOf } from '../test/issues-of.js';
import { compileModel } from './compile-model.js';

class Lighthouse {
  @IsString()
  name!: string;

  get height(): number {
    return 28;
  }
}

class Measured {
  private cm = 0;

  @IsString()
  name!: string;

  set height(metres: number) {
    this.cm = metres * 100;
  }

  get centimetres(): number {
    return this.cm;
  }
}

describe('buildInstance', () => {
  it('takes what is sent under the name of a getter for an unknown member, not for a fault of the class', () => {
    const plain = { name: 'Roter Sand', height: 1 };
    expect(issuesOf(Lighthouse, plain)).toEqual(['height whitelistValidation']);
    const built = compileModel(Lighthouse).parse(plain, { unknownKeys: 'keep' });
    expect(Object.entries(built)).toEqual(Object.entries(plain));
  });

  it('hands a member to the setter of its name', () => {
    const built = compileModel(Measured).parse({ name: 'Roter Sand', height: 28 }, { unknownKeys: 'keep' });
    expect(built.centimetres).toBe(2800);
  });
});
