import type { RequestHandler } from 'express';
import helmet from 'helmet';

// Everything a browser could offer a page, refused: an API needs none of it.
const PERMISSIONS = [
  'accelerometer',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'payment',
  'publickey-credentials-get',
  'usb',
]
  .map((feature) => `${feature}=()`)
  .join(', ');

/**
 * Headers of every answer. The reference page widens the content policy for its own style sheet and nothing else.
 * HSTS is left to whoever ends TLS in front of us: on a loopback address it would break other programs of the machine.
 */
export const securityHeaders = (): readonly RequestHandler[] => [
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'none'"],
        'base-uri': ["'none'"],
        'form-action': ["'none'"],
        'frame-ancestors': ["'none'"],
      },
    },
    crossOriginEmbedderPolicy: { policy: 'require-corp' },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity: false,
    xFrameOptions: { action: 'deny' },
  }),
  (_request, response, next) => {
    response.set('Permissions-Policy', PERMISSIONS);
    // Whatever is read here may be withdrawn from the reader tomorrow; no cache keeps it.
    response.set('Cache-Control', 'no-store');
    next();
  },
];
