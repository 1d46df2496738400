import '@fontsource-variable/noto-sans/wght.css'
import './fonts.css'

/** Scripts of customers' words; the files themselves come only when such a letter is on the page. */
export async function loadMoreScripts(): Promise<void> {
  await Promise.all([
    import('@fontsource-variable/noto-sans-armenian/wght.css'),
    import('@fontsource-variable/noto-sans-sc/wght.css'),
  ])
}
