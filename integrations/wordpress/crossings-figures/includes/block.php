<?php
/**
 * The block: a link, shown as its figure.
 *
 * @package CrossingsFigures
 */

defined( 'ABSPATH' ) || exit;

/**
 * What the block is in a page. What is no link to a figure is text.
 *
 * @param array $attributes Those of the block.
 */
function crossings_figures_block( $attributes ): string {
	$link = is_string( $attributes['url'] ?? null ) ? $attributes['url'] : '';
	$html = crossings_figures_html( $link );
	if ( '' !== $html ) {
		return sprintf( '<figure %s>%s</figure>', get_block_wrapper_attributes(), $html );
	}
	return '' === $link ? '' : sprintf( '<p>%s</p>', esc_html( $link ) );
}

add_action(
	'init',
	function () {
		$block = register_block_type(
			dirname( __DIR__ ) . '/block',
			array( 'render_callback' => 'crossings_figures_block' )
		);
		if ( ! $block ) {
			return;
		}
		$needs = array(
			'fit'  => crossings_figures_script(),
			'site' => crossings_figures_site(),
		);
		foreach ( $block->editor_script_handles as $handle ) {
			wp_add_inline_script( $handle, 'window.crossingsFigures = ' . wp_json_encode( $needs ) . ';', 'before' );
		}
	},
	// After the script that it names.
	20
);
