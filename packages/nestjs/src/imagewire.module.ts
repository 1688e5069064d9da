import {
  ConfigurableModuleBuilder,
  type DynamicModule,
  Inject,
  Module,
  type OnApplicationShutdown,
  type OnModuleInit,
  type Provider,
  Scope,
} from '@nestjs/common';
import { APP_FILTER, HttpAdapterHost } from '@nestjs/core';

import { clientKinds, type ClientsOptions } from './clients/client-kinds.js';
import { Clients } from './clients/clients.js';
import { clientToken } from './clients/inject-client.js';
import { ImagewireErrorFilter } from './imagewire-error.filter.js';
import type { UploadOptions } from './uploads/upload-options.js';
import { hasUploads, registerUploads } from './uploads/use-imagewire-uploads.js';

/** What ImagewireModule sets up. */
export interface ImagewireModuleOptions extends ClientsOptions {
  /** Limits of uploads; those of `useImagewireUploads` by default. */
  uploads?: UploadOptions;
}

/** What stands beside the options, also of `forRootAsync`. */
interface ImagewireModuleExtras {
  /** Tells several registrations apart: `@InjectRouterClient('name')`. */
  name?: string;
  /** Whether every module can inject the clients without importing this one; false by default. */
  isGlobal?: boolean;
}

const OPTIONS = Symbol.for('imagewire.options');
const CLIENTS = Symbol.for('imagewire.clients');

/** Adds the clients of a registration under the tokens of its name. */
function withClients(
  definition: DynamicModule,
  { name, isGlobal = false }: ImagewireModuleExtras,
): DynamicModule {
  const clients: Provider[] = clientKinds.map((kind) => ({
    provide: clientToken(kind, name),
    // Looked for only where it is injected: which clients there are is known when the options are.
    scope: Scope.TRANSIENT,
    inject: [CLIENTS],
    useFactory: (all: Clients) => all.get(kind),
  }));
  const all: Provider = {
    provide: CLIENTS,
    inject: [OPTIONS],
    useFactory: (options: ImagewireModuleOptions) => new Clients(withKnownNames(options), name),
  };
  return {
    ...definition,
    global: isGlobal,
    providers: [...(definition.providers ?? []), all, ...clients],
    exports: clientKinds.map((kind) => clientToken(kind, name)),
  };
}

const OPTION_NAMES: readonly string[] = [...clientKinds, 'uploads', 'name', 'isGlobal'];

// A factory's object may have any members for TypeScript; one that is no option would be ignored in silence.
function withKnownNames(options: ImagewireModuleOptions): ImagewireModuleOptions {
  const unknown = Object.keys(options).find((name) => !OPTION_NAMES.includes(name));
  if (unknown === undefined) return options;
  throw new Error(`${unknown} is no option of ImagewireModule: there are ${OPTION_NAMES.join(', ')}`);
}

/** Gives `forRoot` and `forRootAsync`. */
const { ConfigurableModuleClass } = new ConfigurableModuleBuilder<ImagewireModuleOptions>({
  optionsInjectionToken: OPTIONS,
})
  .setClassMethodName('forRoot')
  .setExtras<ImagewireModuleExtras>({}, withClients)
  .build();

/**
 * Imagewire in a Nest application: clients to inject, closed on shutdown (`app.enableShutdownHooks()`, or `app.close()`); uploads on
 * Express and on Fastify; and ImagewireErrorFilter for every route.
 */
@Module({ providers: [{ provide: APP_FILTER, useClass: ImagewireErrorFilter }] })
export class ImagewireModule extends ConfigurableModuleClass implements OnModuleInit, OnApplicationShutdown {
  constructor(
    @Inject(OPTIONS) private readonly options: ImagewireModuleOptions,
    @Inject(CLIENTS) private readonly clients: Clients,
    @Inject(HttpAdapterHost) private readonly host: HttpAdapterHost,
  ) {
    super();
  }

  /** Sets up uploads, unless the application itself did and this registration says nothing of them. */
  onModuleInit(): void {
    // An application without a server, as a worker of queues is, has no uploads.
    const adapter = this.host.httpAdapter as HttpAdapterHost['httpAdapter'] | undefined;
    if (adapter && (this.options.uploads || !hasUploads(adapter)))
      registerUploads(adapter, this.options.uploads);
  }

  /** Closes the clients, after the last request was answered. */
  async onApplicationShutdown(): Promise<void> {
    await this.clients.close();
  }
}
