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

import {
  checkedOptions,
  checkExtras,
  checkIsOptions,
  checkSource,
  type ImagewireModuleExtras,
  type ImagewireModuleOptions,
} from './check-module-options.js';
import { clientKinds } from './clients/client-kinds.js';
import { Clients } from './clients/clients.js';
import { clientToken } from './clients/inject-client.js';
import { ImagewireErrorFilter } from './imagewire-error.filter.js';
import { hasUploads, registerUploads } from './uploads/use-imagewire-uploads.js';

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
    useFactory: (options: ImagewireModuleOptions) => new Clients(checkedOptions(options), name),
  };
  return {
    ...definition,
    global: isGlobal,
    providers: [...(definition.providers ?? []), all, ...clients],
    exports: clientKinds.map((kind) => clientToken(kind, name)),
  };
}

/** Gives `forRoot` and `forRootAsync`. */
const { ConfigurableModuleClass } = new ConfigurableModuleBuilder<ImagewireModuleOptions>({
  optionsInjectionToken: OPTIONS,
})
  .setClassMethodName('forRoot')
  // Named here, so that they are not among the options: there they can only be a factory's.
  .setExtras<ImagewireModuleExtras>({ name: undefined, isGlobal: false }, withClients)
  .build();

/**
 * Imagewire in a Nest application: clients to inject, closed on shutdown (`app.enableShutdownHooks()`, or `app.close()`); uploads on
 * Express and on Fastify; and ImagewireErrorFilter for every route.
 */
@Module({ providers: [{ provide: APP_FILTER, useClass: ImagewireErrorFilter }] })
export class ImagewireModule extends ConfigurableModuleClass implements OnModuleInit, OnApplicationShutdown {
  /** The module with these options. Throws an Error for those that cannot work. */
  static override forRoot(options: Parameters<typeof ConfigurableModuleClass.forRoot>[0]): DynamicModule {
    checkIsOptions(options, 'ImagewireModule.forRoot needs');
    checkExtras(options);
    return super.forRoot(options);
  }

  /** The module with options that a factory or a class gives. Throws an Error where neither is named. */
  static override forRootAsync(
    options: Parameters<typeof ConfigurableModuleClass.forRootAsync>[0],
  ): DynamicModule {
    checkSource(options);
    checkExtras(options);
    return super.forRootAsync(options);
  }

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
