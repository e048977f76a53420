// S3 can only answer 200: an object that stands for a redirect or a tombstone says so in its metadata.
const REASONS = { 301: 'Moved Permanently', 404: 'Not Found', 410: 'Gone' };

// biome-ignore lint/correctness/noUnusedVariables: CloudFront calls it by this name.
function handler(event) {
  const response = event.response;
  const headers = response.headers;
  const status = headers['x-amz-meta-status'];
  const location = headers['x-amz-meta-location'];
  for (const name of Object.keys(headers)) {
    if (name.startsWith('x-amz-meta-')) delete headers[name];
  }
  // 206 is a part of the same object; 304 confirms what the reader already has, under its true status.
  if (!status || (response.statusCode !== 200 && response.statusCode !== 206)) return response;
  response.statusCode = Number(status.value);
  response.statusDescription = REASONS[status.value] || '';
  if (location) headers.location = { value: location.value };
  return response;
}
