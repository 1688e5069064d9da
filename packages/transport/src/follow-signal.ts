/** Those who follow a signal, by the listener that tells them. */
interface Following {
  readonly followers: Set<() => void>;
  readonly tell: () => void;
}

const followings = new WeakMap<AbortSignal, Following>();

/**
 * Calls `leave` once the signal is aborted, at once where it is; gives the way to stop that. However many follow a signal, it has one
 * listener, and none once all have stopped: Node warns of a leak where one signal ends eleven calls.
 */
export function followSignal(signal: AbortSignal, leave: () => void): () => void {
  if (signal.aborted) leave();
  const { followers, tell } = followings.get(signal) ?? listenTo(signal);
  followers.add(leave);
  return () => {
    if (!followers.delete(leave) || followers.size > 0) return;
    signal.removeEventListener('abort', tell);
    followings.delete(signal);
  };
}

function listenTo(signal: AbortSignal): Following {
  const followers = new Set<() => void>();
  const tell = (): void => {
    for (const leave of followers) leave();
  };
  signal.addEventListener('abort', tell, { once: true });
  const following = { followers, tell };
  followings.set(signal, following);
  return following;
}
