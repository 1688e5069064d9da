import { AnswerFrame, placeOf } from './answer-frame.js';

it('does not look again at a chunk that it has taken, wherever a picture is cut', () => {
  const whole = JSON.stringify({ created: 1, data: [{ b64_json: 'iVBORw0K'.repeat(4000) }], size: 'auto' });
  for (const cuts of [[20], [40, 60, 90], [100, 5000, 16_000], [20_000, 32_030]]) {
    const frame = new AnswerFrame();
    const passed: string[] = [];
    for (const [index, from] of [0, ...cuts].entries()) {
      const chunk = Buffer.from(whole.slice(from, cuts[index]));
      for (const piece of frame.push(chunk))
        if ('bytes' in piece) passed.push(Buffer.from(piece.bytes).toString());
      chunk.fill('x');
    }
    expect(frame.bytes.toString().replace(placeOf(0), passed.join('')) === whole).toBe(true);
  }
});
