import { IsArray, IsIn, IsNumber, IsString, Max, Min } from 'class-validator';

import type { Union } from '../rules/nested.js';
import { Optional } from '../rules/optional.js';
import { Required } from '../rules/required.js';
import { type DutchPiiEntity, dutchPiiEntities, piiEntities, type PiiEntity } from './pii-entities.js';

const LANGUAGE_MESSAGE = 'language must be en or nl, or be left out';

/** Redaction in text whose language is not said. Source: orq.ai OpenAPI of 2026-08-21, `PIIRedactionPluginAuto`. */
export class OrqRouterPiiRedactionAuto {
  /** What the plugin does: it replaces personal data before the model sees it and puts it back into the answer. */
  @Required()
  @IsString()
  @IsIn(['pii_redaction'])
  id!: 'pii_redaction';

  /** What becomes of the request when the detector fails: block, the default, refuses it; passthrough sends it unredacted. */
  @Optional()
  @IsString()
  @IsIn(['block', 'passthrough'])
  on_failure?: 'block' | 'passthrough';

  /** How sure the detector must be, 0 to 1. */
  @Optional()
  @IsNumber()
  @Min(0)
  @Max(1)
  threshold?: number;

  /** The kinds of personal data to replace; all when absent. */
  @Optional()
  @IsArray()
  @IsString({ each: true })
  @IsIn(piiEntities, { each: true })
  entities?: PiiEntity[];
}

/** Redaction in English text. Source: orq.ai OpenAPI of 2026-08-21, `PIIRedactionPluginEn`. */
export class OrqRouterPiiRedactionEnglish {
  /** What the plugin does: it replaces personal data before the model sees it and puts it back into the answer. */
  @Required()
  @IsString()
  @IsIn(['pii_redaction'])
  id!: 'pii_redaction';

  /** What becomes of the request when the detector fails: block, the default, refuses it; passthrough sends it unredacted. */
  @Optional()
  @IsString()
  @IsIn(['block', 'passthrough'])
  on_failure?: 'block' | 'passthrough';

  /** How sure the detector must be, 0 to 1. */
  @Optional()
  @IsNumber()
  @Min(0)
  @Max(1)
  threshold?: number;

  /** The language of the text. */
  @Required()
  @IsString()
  @IsIn(['en'], { message: LANGUAGE_MESSAGE })
  language!: 'en';

  /** The kinds of personal data to replace; all when absent. */
  @Optional()
  @IsArray()
  @IsString({ each: true })
  @IsIn(piiEntities, { each: true })
  entities?: PiiEntity[];
}

/** Redaction in Dutch text, which knows fewer kinds of personal data. Source: orq.ai OpenAPI of 2026-08-21, `PIIRedactionPluginNl`. */
export class OrqRouterPiiRedactionDutch {
  /** What the plugin does: it replaces personal data before the model sees it and puts it back into the answer. */
  @Required()
  @IsString()
  @IsIn(['pii_redaction'])
  id!: 'pii_redaction';

  /** What becomes of the request when the detector fails: block, the default, refuses it; passthrough sends it unredacted. */
  @Optional()
  @IsString()
  @IsIn(['block', 'passthrough'])
  on_failure?: 'block' | 'passthrough';

  /** How sure the detector must be, 0 to 1. */
  @Optional()
  @IsNumber()
  @Min(0)
  @Max(1)
  threshold?: number;

  /** The language of the text. */
  @Required()
  @IsString()
  @IsIn(['nl'], { message: LANGUAGE_MESSAGE })
  language!: 'nl';

  /** The kinds of personal data to replace; all when absent. */
  @Optional()
  @IsArray()
  @IsString({ each: true })
  @IsIn(dutchPiiEntities, { each: true })
  entities?: DutchPiiEntity[];
}

/** A plugin of the router; redaction of personal data is the only one so far. */
export type OrqRouterPlugin =
  OrqRouterPiiRedactionAuto | OrqRouterPiiRedactionEnglish | OrqRouterPiiRedactionDutch;

/** How the plugins are told apart: by their language, or by having none. */
export const pluginUnion: Union = {
  variants: () => [OrqRouterPiiRedactionAuto, OrqRouterPiiRedactionEnglish, OrqRouterPiiRedactionDutch],
  pick: ({ language }) => {
    if (language === undefined) return OrqRouterPiiRedactionAuto;
    return language === 'nl' ? OrqRouterPiiRedactionDutch : OrqRouterPiiRedactionEnglish;
  },
};
