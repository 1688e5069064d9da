import type { OpenAIGenerateImageResponse } from '@imagewire/models';
import type { AnswerOptions, ConvertedAnswer } from '@imagewire/openai-compat';

/** Says an answer in a dialect. */
export type SayAnswer = (
  answer: OpenAIGenerateImageResponse,
  options: AnswerOptions,
) => ConvertedAnswer<object>;

/** An answer as OpenAI's own dialect says it: as it is. */
export const asItIs: SayAnswer = (response) => ({ response, report: [] });

/** How many members of an answer its client's dialect could not say; no header where it says them all. */
export function lossHeader({ report }: ConvertedAnswer<object>): Record<string, string> {
  const lost = report.filter((entry) => entry.kind === 'lost').length;
  return lost > 0 ? { 'x-imagewire-loss': String(lost) } : {};
}
