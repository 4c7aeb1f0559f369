import path from 'node:path';

/**
 * The usual places of Chrome, Chromium or Edge, most likely first. Does not look at the machine, which is described by the arguments.
 * @param {NodeJS.Platform} platform
 * @param {Record<string, string | undefined>} env environment variables: PATH, or the folders of programs on Windows
 * @param {string} home the user's folder
 * @returns {string[]} absolute paths of programs
 */
export function usualPlaces(platform, env, home) {
  if (platform === 'darwin') {
    const apps = ['Google Chrome', 'Chromium', 'Google Chrome for Testing', 'Microsoft Edge'];
    const folders = ['/Applications', `${home}/Applications`];
    return folders.flatMap((folder) => apps.map((app) => `${folder}/${app}.app/Contents/MacOS/${app}`));
  }
  if (platform === 'win32') {
    const folders = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].filter(
      (folder) => folder !== undefined,
    );
    const programs = [
      'Google/Chrome/Application/chrome.exe',
      'Chromium/Application/chrome.exe',
      'Microsoft/Edge/Application/msedge.exe',
    ];
    return programs.flatMap((program) => folders.map((folder) => path.win32.join(folder, program)));
  }
  const names = [
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
    'chromium-headless-shell',
    'microsoft-edge-stable',
  ];
  return inFolders(names, env);
}

/**
 * The usual places of Firefox, most likely first. Arguments and result are like those of `usualPlaces`.
 * @param {NodeJS.Platform} platform
 * @param {Record<string, string | undefined>} env
 * @param {string} home
 * @returns {string[]}
 */
export function usualFirefoxPlaces(platform, env, home) {
  if (platform === 'darwin') {
    return ['/Applications', `${home}/Applications`].map((folder) => `${folder}/Firefox.app/Contents/MacOS/firefox`);
  }
  if (platform === 'win32') {
    return [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']]
      .filter((folder) => folder !== undefined)
      .map((folder) => path.win32.join(folder, 'Mozilla Firefox/firefox.exe'));
  }
  return inFolders(['firefox', 'firefox-esr'], env);
}

/**
 * Possible paths of programs in the folders of PATH and the usual folders of Linux.
 * @param {readonly string[]} names
 * @param {Record<string, string | undefined>} env
 */
export function inFolders(names, env) {
  const folders = new Set([
    ...(env['PATH'] ?? '').split(':').filter((folder) => folder.startsWith('/')),
    '/usr/bin',
    '/usr/local/bin',
    '/snap/bin',
  ]);
  return names.flatMap((name) => [...folders].map((folder) => path.posix.join(folder, name)));
}
