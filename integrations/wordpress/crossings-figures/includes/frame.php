<?php
/**
 * The frame that a figure stands in. It is written here, from the link alone: no request is made for it, so that neither
 * publishing nor reading a post ever waits for another site, and no HTML of another site becomes part of the page.
 *
 * @package CrossingsFigures
 */

defined( 'ABSPATH' ) || exit;

/**
 * The height until the figure has told its own, in pixels.
 */
const CROSSINGS_FIGURES_HEIGHT = 540;

/**
 * The HTML for a link: a frame, in feeds the link, and nothing where it is no link to a figure.
 *
 * @param mixed $link A link as somebody pasted it.
 */
function crossings_figures_html( $link ): string {
	$address = crossings_figures_frame_address( $link );
	if ( '' === $address ) {
		return '';
	}
	if ( is_feed() ) {
		return sprintf( '<p><a href="%1$s">%1$s</a></p>', esc_url( $link ) );
	}
	wp_enqueue_script( 'crossings-figures-fit' );
	return sprintf(
		'<iframe class="crossings-figure" src="%1$s" title="%2$s" width="100%%" height="%3$d"' .
		' style="display: block; width: 100%%; border: 0" frameborder="0" loading="lazy" allow="clipboard-write"></iframe>',
		esc_url( $address ),
		esc_attr__( 'Figure: small-boat crossings', 'crossings-figures' ),
		CROSSINGS_FIGURES_HEIGHT
	);
}

/**
 * Where the script lies that lets frames fit.
 */
function crossings_figures_script(): string {
	return plugins_url( 'fit.js', CROSSINGS_FIGURES_FILE ) . '?ver=' . CROSSINGS_FIGURES_VERSION;
}

add_action(
	'init',
	function () {
		wp_register_script( 'crossings-figures-fit', crossings_figures_script(), array(), null, true );
	}
);
