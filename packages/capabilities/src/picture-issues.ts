import { type CapabilityIssue, type CapabilityRule, eitherOf, issueOf } from './capability-issue.js';
import type { EditPictures, PictureFacts } from './image-request.js';
import type { InputImageRule, ModelCapabilities, PictureRule } from './model-capabilities.js';

const MEBIBYTE = 1024 * 1024;

/** Checks the pictures of an edit or a variation against its model. */
export function pictureIssues(model: ModelCapabilities, pictures: EditPictures): CapabilityIssue[] {
  const rule = model.inputImages;
  if (!rule) return [];
  const { images, mask, field = 'image' } = pictures;
  return [
    ...countIssues(model, rule, images.length, field),
    ...images.flatMap((image, index) => imageIssues(model, rule, image, pathOf(pictures, index))),
    ...(mask ? maskIssues(model, rule.mask, mask, images[0]) : []),
  ];
}

/** Checks that an edit without a mask has a picture that says itself where to paint, for a model that needs it. */
export function alphaIssues(model: ModelCapabilities, pictures: EditPictures): CapabilityIssue[] {
  if (!model.inputImages?.alphaWithoutMask || pictures.mask) return [];
  const cure = 'must have an alpha channel, or a mask beside it,';
  return pictures.images.flatMap((image, index) =>
    image.hasAlpha === false ? [issueOf(model, pathOf(pictures, index), 'imageAlpha', cure)] : [],
  );
}

// A form's only picture is `image`; one of several, and each of a JSON list, has its place in the path.
const pathOf = ({ images, field = 'image' }: EditPictures, index: number): string =>
  field === 'image' && images.length === 1 ? field : `${field}.${index}`;

function countIssues(
  model: ModelCapabilities,
  rule: InputImageRule,
  count: number,
  field: string,
): CapabilityIssue[] {
  if (count >= 1 && count <= rule.max) return [];
  const right = rule.max === 1 ? 'one picture' : `1 to ${rule.max} pictures`;
  return [issueOf(model, field, 'imageCount', `must be ${right}`)];
}

function imageIssues(
  model: ModelCapabilities,
  rule: InputImageRule,
  image: PictureFacts,
  path: string,
): CapabilityIssue[] {
  const issues = fileIssues(model, rule, image, path);
  if (rule.square && image.width !== image.height) {
    issues.push(issueOf(model, path, 'imageSquare', 'must be square'));
  }
  return issues;
}

function fileIssues(
  model: ModelCapabilities,
  rule: PictureRule,
  file: PictureFacts,
  path: string,
): CapabilityIssue[] {
  const checks: [broken: boolean, rule: CapabilityRule, cure: string][] = [
    [!rule.mediaTypes.includes(file.mediaType), 'imageType', `must be ${eitherOf(rule.mediaTypes)}`],
    [file.bytes >= rule.bytesBelow, 'imageBytes', `must be smaller than ${rule.bytesBelow / MEBIBYTE} MiB`],
    [file.animated === true, 'imageStill', 'must be a still picture'],
  ];
  return checks.filter(([broken]) => broken).map(([, name, cure]) => issueOf(model, path, name, cure));
}

function maskIssues(
  model: ModelCapabilities,
  rule: PictureRule,
  mask: PictureFacts,
  image: PictureFacts | undefined,
): CapabilityIssue[] {
  const issues = fileIssues(model, rule, mask, 'mask');
  if (mask.hasAlpha === false) {
    issues.push(issueOf(model, 'mask', 'imageAlpha', 'must have an alpha channel'));
  }
  if (image && (mask.width !== image.width || mask.height !== image.height)) {
    issues.push(issueOf(model, 'mask', 'maskSize', 'must be as wide and as high as the first picture'));
  }
  return issues;
}
