import { type ClientsOptions, clientKinds } from './clients/client-kinds.js';
import type { UploadOptions } from './uploads/upload-options.js';

/** What ImagewireModule sets up. */
export interface ImagewireModuleOptions extends ClientsOptions {
  /** Limits of uploads; those of `useImagewireUploads` by default. */
  uploads?: UploadOptions;
}

/** What stands beside the options, also of `forRootAsync`. */
export interface ImagewireModuleExtras {
  /** Tells several registrations apart: `@InjectRouterClient('name')`. */
  name?: string;
  /** Whether every module can inject the clients without importing this one; false by default. */
  isGlobal?: boolean;
}

const EXTRAS: readonly string[] = ['name', 'isGlobal'] satisfies (keyof ImagewireModuleExtras)[];
const OPTION_NAMES: readonly string[] = [...clientKinds, 'uploads', ...EXTRAS];
const SOURCES = ['useFactory', 'useClass', 'useExisting'];

/** Throws an Error for what is no object of options. `giver` is who gives it. */
export function checkIsOptions(options: unknown, giver: string): void {
  if (typeof options === 'object' && options !== null && !Array.isArray(options)) return;
  throw new Error(
    `${giver} an object of options, as in { router: {} }; there are ${OPTION_NAMES.join(', ')}`,
  );
}

/** Throws an Error unless it is said where the options of `forRootAsync` come from. */
export function checkSource(options: object | null | undefined): void {
  const given = new Map(Object.entries(options ?? {}));
  if (SOURCES.some((source) => given.get(source))) return;
  throw new Error(
    `ImagewireModule.forRootAsync needs one of ${SOURCES.join(', ')}, as in { useFactory: () => ({ router: {} }) }`,
  );
}

/** Throws an Error for a name that is no text, and a text for a switch: 'false', as the environment has it, would switch it on. */
export function checkExtras({ name, isGlobal }: { name?: unknown; isGlobal?: unknown }): void {
  if (name !== undefined && typeof name !== 'string')
    throw new Error('name of ImagewireModule must be a text');
  if (isGlobal !== undefined && typeof isGlobal !== 'boolean')
    throw new Error('isGlobal of ImagewireModule must be true or false');
}

/** Gives the options back, or throws an Error. A factory's object may have any members for TypeScript; one that is no option would be ignored in silence. */
export function checkedOptions(options: ImagewireModuleOptions): ImagewireModuleOptions {
  checkIsOptions(options, 'the factory of ImagewireModule.forRootAsync must give');
  for (const [name, value] of Object.entries(options)) {
    if (!OPTION_NAMES.includes(name))
      throw new Error(`${name} is no option of ImagewireModule: there are ${OPTION_NAMES.join(', ')}`);
    // What the clients are called and who sees them is settled before any factory runs.
    if (EXTRAS.includes(name) && value !== undefined)
      throw new Error(
        `${name} comes too late from a factory: put it beside, as in forRootAsync({ ${name}, useFactory })`,
      );
  }
  return options;
}
