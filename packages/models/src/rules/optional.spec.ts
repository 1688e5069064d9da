import { IsInt } from 'class-validator';

import { issuesOf } from '../../test/issues-of.js';
import { parseModel, serializeModel } from '../index.js';
import { Nullable } from './nullable.js';
import { Optional } from './optional.js';
import { Required } from './required.js';

class Presence {
  @Required()
  @IsInt()
  required?: number;

  @Required()
  @Nullable()
  @IsInt()
  requiredOrNull?: number | null;

  @Optional()
  @IsInt()
  optional?: number;

  @Optional()
  @Nullable()
  @IsInt()
  optionalOrNull?: number | null;
}

const legal = { required: 1, requiredOrNull: 1, optional: 1, optionalOrNull: 1 };
const issues = (fields: object) => issuesOf(Presence, { ...legal, ...fields });

describe('presence', () => {
  it('lets only optional fields be absent', () => {
    expect(issuesOf(Presence, {})).toEqual(['required isPresent', 'requiredOrNull isPresent']);
  });

  it('takes undefined for absence', () => {
    expect(
      issues({
        required: undefined,
        requiredOrNull: undefined,
        optional: undefined,
        optionalOrNull: undefined,
      }),
    ).toEqual(['required isPresent', 'requiredOrNull isPresent']);
  });

  it('lets only nullable fields be null', () => {
    expect(issues({ required: null, requiredOrNull: null, optional: null, optionalOrNull: null })).toEqual([
      'required isInt',
      'optional isInt',
    ]);
  });

  it('checks a value that is there, whatever else the field may be', () => {
    expect(issues({ required: 'a', requiredOrNull: 'a', optional: 'a', optionalOrNull: 'a' })).toEqual([
      'required isInt',
      'requiredOrNull isInt',
      'optional isInt',
      'optionalOrNull isInt',
    ]);
  });

  it('keeps null and absence apart from parsing to serializing', () => {
    for (const plain of [
      { required: 1, requiredOrNull: null },
      { required: 1, requiredOrNull: null, optionalOrNull: null },
    ])
      expect(serializeModel(parseModel(Presence, plain))).toEqual(plain);
  });
});
