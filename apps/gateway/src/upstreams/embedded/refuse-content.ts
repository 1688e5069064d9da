import { UpstreamFailure } from '../upstream-failure.js';

/** A prompt with this phrase in it is refused for its content, so that an application can be tried against such a refusal. */
const REFUSED_PHRASE = '[moderation_blocked]';

/** Throws what OpenAI answers with when its safety system rejects a prompt, for prompts that ask for it. */
export function refuseContent(prompt: string): void {
  if (!prompt.includes(REFUSED_PHRASE)) return;
  throw new UpstreamFailure(
    `Your request was rejected by the safety system: the prompt holds ${REFUSED_PHRASE}, which the embedded upstream refuses so that you can try this.`,
    {
      failure: 'refused',
      status: 400,
      type: 'image_generation_user_error',
      code: 'moderation_blocked',
      isContentRefusal: true,
    },
  );
}
