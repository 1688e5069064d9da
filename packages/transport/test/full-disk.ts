import { disk } from '#disk';

/** Fills the disk after so many blocks: in the middle of a write, of which some is there. Ends as jest's mocks do. */
export function fillDiskAfter(blocks: number): jest.SpiedFunction<typeof disk.createFile> {
  let left = blocks;
  const create = disk.createFile.bind(disk);
  return jest.spyOn(disk, 'createFile').mockImplementation(async (...given) => {
    const real = await create(...given);
    const write = async (block: Uint8Array): Promise<void> => {
      if (left-- > 0) return real.write(block);
      await real.write(block.subarray(0, 100));
      throw new Error('no space left');
    };
    return { ...real, write };
  });
}
