import type { PlainObject } from '@imagewire/models';
import { Inject, Injectable } from '@nestjs/common';

import type { PictureNeed } from '../store/picture-index.js';
import type { StoredAnswer } from '../store/stored-outcome.js';
import { Delivery, type Wish } from './deliver.js';
import { PictureStore } from './picture-store.js';

/** What stands for a picture in a stored answer. */
const PICTURE = 'imagewire_picture';

/** One member of an object, by its name. */
type Member = readonly [name: string, value: unknown];

/** Gives another member for one of an object. */
type MapMember = (member: Member, of: PlainObject) => Promise<Member>;

/** Puts the pictures of answers into the store and back, so that what is kept of an answer is small and does not expire with a link. */
@Injectable()
export class AnswerStore {
  constructor(
    @Inject(PictureStore) private readonly pictures: Pick<PictureStore, 'saveBase64' | 'read' | 'brief'>,
    @Inject(Delivery) private readonly delivery: Delivery,
  ) {}

  /** An answer, or an event, with its pictures by their names in the store. */
  pack(plain: PlainObject, caller: string, need: PictureNeed): Promise<PlainObject> {
    return mapImages(plain, async ([name, value]) => {
      if (name !== 'b64_json' || typeof value !== 'string') return [name, value];
      const stored = await this.pictures.saveBase64(value, caller, need);
      return stored === undefined ? [name, value] : [PICTURE, stored];
    });
  }

  /** What was packed, with its pictures as they are wanted, in an answer the large ones by what stands for them; undefined where a picture is gone. */
  async unpack(
    packed: PlainObject,
    wish: Wish,
    form: StoredAnswer['form'],
  ): Promise<PlainObject | undefined> {
    const gone: string[] = [];
    const plain = await mapImages(packed, async ([name, value], { [PICTURE]: picture }) => {
      // Many servers have url beside the picture, and null in it: our link stands for both, as it did in the first answer.
      const isPicture = name === PICTURE || (name === 'url' && wish === 'url');
      if (!isPicture || typeof picture !== 'string') return [name, value];
      const base64 =
        form === 'answer'
          ? await this.pictures.brief(picture)
          : (await this.pictures.read(picture))?.toString('base64');
      if (base64 === undefined) gone.push(picture);
      if (wish === 'url') return ['url', await this.delivery.linkTo(picture)];
      return ['b64_json', base64];
    });
    return gone.length > 0 ? undefined : plain;
  }
}

/** Maps the members of an answer or an event, and those of each image in it. Members stay in their order. */
async function mapImages(plain: PlainObject, map: MapMember): Promise<PlainObject> {
  const members = Object.entries(plain).map(async ([name, value]): Promise<Member> => {
    if (name !== 'data' || !Array.isArray(value)) return map([name, value], plain);
    return [name, await Promise.all(value.map((image) => mapImages(image as PlainObject, map)))];
  });
  return Object.fromEntries<unknown>(await Promise.all(members));
}
