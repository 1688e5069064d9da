import { table } from './vocabulary.js';

/** A four-footed animal; one builder draws them all. */
export type Animal =
  | 'cat' | 'siamese' | 'dog' | 'fox' | 'wolf' | 'bear' | 'panda' | 'otter' | 'rabbit' | 'mouse' | 'lion' | 'tiger'
  | 'monkey' | 'pig' | 'koala'; // prettier-ignore

/** Something that a picture can be of. */
export type Subject =
  | Animal
  | 'owl' | 'penguin' | 'bird' | 'butterfly' | 'fish' | 'whale' | 'person' | 'robot' | 'astronaut' | 'flower' | 'rose' | 'tulip' | 'sunflower' | 'daisy' | 'tree'
  | 'house' | 'castle' | 'lighthouse' | 'boat' | 'rocket' | 'balloon' | 'car' | 'cup' | 'cake' | 'apple' | 'gift'
  | 'book' | 'heart' | 'planet' | 'crystal'; // prettier-ignore

/** Which word names which subject. */
export const subjects = table<Subject>({
  cat: 'cat kitten kitty tabby feline',
  siamese: 'siamese',
  dog: 'dog puppy corgi terrier hound dachshund poodle shiba',
  fox: 'fox vixen',
  wolf: 'wolf husky coyote',
  bear: 'bear teddy grizzly cub',
  panda: 'panda',
  otter: 'otter beaver seal',
  rabbit: 'rabbit bunny hare',
  mouse: 'mouse mice rat hamster',
  lion: 'lion',
  tiger: 'tiger leopard cheetah',
  monkey: 'monkey ape gorilla chimpanzee',
  pig: 'pig piglet',
  koala: 'koala',
  owl: 'owl',
  penguin: 'penguin',
  bird: 'bird robin sparrow parrot hummingbird crow raven eagle chick duck flamingo toucan',
  butterfly: 'butterfly moth dragonfly bee',
  fish: 'fish goldfish koi clownfish shark salmon',
  whale: 'whale dolphin orca narwhal',
  person:
    'person man woman boy girl child people lady doctor veterinarian nurse chef artist wizard witch knight king queen princess prince portrait hero samurai dancer',
  robot: 'robot android droid cyborg mech robotic',
  astronaut: 'astronaut cosmonaut spaceman',
  flower: 'flower blossom bouquet lotus lily orchid poppy floral',
  rose: 'rose peony',
  tulip: 'tulip',
  sunflower: 'sunflower',
  daisy: 'daisy marigold',
  tree: 'tree oak maple birch willow bonsai sakura',
  house: 'house cottage cabin hut barn home farmhouse',
  castle: 'castle palace fortress tower',
  lighthouse: 'lighthouse beacon',
  boat: 'boat ship sailboat yacht sail vessel pirate ferry',
  rocket: 'rocket spaceship spacecraft shuttle',
  balloon: 'balloon airship zeppelin',
  car: 'car truck van bus taxi vehicle jeep automobile',
  cup: 'cup coffee tea mug latte espresso teapot cappuccino',
  cake: 'cake cupcake birthday dessert',
  apple: 'apple fruit peach cherry',
  gift: 'gift present basket box surprise package',
  book: 'book novel library magazine',
  heart: 'heart love valentine',
  planet: 'planet saturn jupiter mars earth globe',
  crystal: 'crystal gem diamond jewel ruby emerald',
});

/** Subjects that are a kind of another one: "a siamese cat" is one cat, "a bouquet of roses" has no other flowers. */
export const specialCases: readonly (readonly [special: Subject, general: Subject])[] = [
  ['siamese', 'cat'],
  ['rose', 'flower'],
  ['tulip', 'flower'],
  ['sunflower', 'flower'],
  ['daisy', 'flower'],
  ['astronaut', 'person'],
];
