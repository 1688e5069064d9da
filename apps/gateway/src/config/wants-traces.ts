const variables = [
  'OTEL_TRACES_EXPORTER',
  'OTEL_EXPORTER_OTLP_ENDPOINT',
  'OTEL_EXPORTER_OTLP_TRACES_ENDPOINT',
  'OTEL_CONFIG_FILE',
];

/** Tells whether the environment says where traces go. OpenTelemetry alone would send them to this machine where nothing is said. */
export const wantsTraces = (environment: NodeJS.ProcessEnv): boolean =>
  variables.some((name) => environment[name]?.trim());
