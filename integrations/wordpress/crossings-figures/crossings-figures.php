<?php
/**
 * Plugin Name:       Crossings figures
 * Description:       A pasted link to a figure of Crossings becomes that figure, live, also for authors who may not use frames; and a block with a preview.
 * Version:           1.0.0
 * Requires at least: 6.1
 * Requires PHP:      7.4
 * License:           MIT
 * License URI:       https://opensource.org/license/mit
 * Text Domain:       crossings-figures
 *
 * @package CrossingsFigures
 */

defined( 'ABSPATH' ) || exit;

const CROSSINGS_FIGURES_VERSION = '1.0.0';
const CROSSINGS_FIGURES_FILE    = __FILE__;

require __DIR__ . '/includes/site.php';
require __DIR__ . '/includes/links.php';
require __DIR__ . '/includes/frame.php';
require __DIR__ . '/includes/paste.php';
require __DIR__ . '/includes/block.php';
