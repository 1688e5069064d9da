import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import {
  Extractor,
  ExtractorConfig,
  ExtractorLogLevel,
  type ExtractorMessage,
  type IConfigFile,
} from '@microsoft/api-extractor';

/** Gives the public surface of a built package as API Extractor writes it. Throws an Error when the types do not compile. */
export function apiReport(packageFolder: string): string {
  const reportFolder = mkdtempSync(join(tmpdir(), 'imagewire-api-'));
  try {
    const messages: string[] = [];
    const { succeeded } = Extractor.invoke(configuration(packageFolder, reportFolder), {
      localBuild: true,
      messageCallback: (message) => note(message, messages),
    });
    if (!succeeded) throw new Error(`${packageFolder} has no API report:\n${messages.join('\n')}`);
    return readFileSync(join(reportFolder, 'report.api.md'), 'utf8');
  } finally {
    rmSync(reportFolder, { recursive: true });
  }
}

function note(message: ExtractorMessage, messages: string[]): void {
  if (message.logLevel === ExtractorLogLevel.Error)
    messages.push(message.formatMessageWithLocation(undefined));
  message.handled = true;
}

function configuration(packageFolder: string, reportFolder: string): ExtractorConfig {
  const configObject: IConfigFile = {
    projectFolder: packageFolder,
    mainEntryPointFilePath: join(packageFolder, declarations(packageFolder)),
    newlineKind: 'lf',
    compiler: { tsconfigFilePath: join(packageFolder, 'tsconfig.build.json') },
    apiReport: {
      enabled: true,
      // What is not exported, but stands in what is, belongs to the surface.
      includeForgottenExports: true,
      reportFileName: 'report',
      reportFolder,
      reportTempFolder: join(reportFolder, 'temp'),
    },
    docModel: { enabled: false },
    dtsRollup: { enabled: false },
    tsdocMetadata: { enabled: false },
    messages: {
      compilerMessageReporting: { default: { logLevel: ExtractorLogLevel.Error } },
      // The reports show signatures; words are held by lint and by the documentation.
      extractorMessageReporting: { default: { logLevel: ExtractorLogLevel.None } },
      tsdocMessageReporting: { default: { logLevel: ExtractorLogLevel.None } },
    },
  };
  return ExtractorConfig.prepare({
    configObject,
    configObjectFullPath: undefined,
    packageJsonFullPath: join(packageFolder, 'package.json'),
  });
}

/** Entry of the declarations: those of ESM where a package is built twice. */
function declarations(packageFolder: string): string {
  const manifest = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as {
    exports: { '.': { types?: string; import?: { types: string } } };
  };
  const { types, import: esm } = manifest.exports['.'];
  const entry = types ?? esm?.types;
  if (entry === undefined) throw new Error(`${packageFolder}/package.json exports no types`);
  return entry;
}
