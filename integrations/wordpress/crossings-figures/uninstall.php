<?php
/**
 * Takes the setting away with the plugin.
 *
 * @package CrossingsFigures
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

delete_option( 'crossings_figures_site' );
