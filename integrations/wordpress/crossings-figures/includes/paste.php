<?php
/**
 * A link on a line of its own becomes the figure, in posts and, while they are written, in the block editor.
 *
 * @package CrossingsFigures
 */

defined( 'ABSPATH' ) || exit;

add_action(
	'init',
	function () {
		$site = crossings_figures_site();
		if ( '' === $site ) {
			return;
		}
		// Before WordPress would ask the site for its oEmbed; what is no figure there stays a link.
		wp_embed_register_handler(
			'crossings-figures',
			'~^' . preg_quote( $site, '~' ) . '~',
			function ( $matches, $attributes, $url ) {
				$html = crossings_figures_html( $url );
				return '' === $html ? sprintf( '<a href="%s">%s</a>', esc_url( $url ), esc_html( $url ) ) : $html;
			},
			5
		);
	}
);

/**
 * The editor asks WordPress what a link becomes, and that would ask the site before it asks handlers. This comes after the
 * question whether somebody may ask.
 *
 * @param mixed           $result  What others answer.
 * @param WP_REST_Request $request What is asked.
 * @param string          $route   Of whom it is asked.
 */
function crossings_figures_preview( $result, $request, $route ) {
	$site = crossings_figures_site();
	$url  = (string) $request['url'];
	if ( null !== $result || '/oembed/1.0/proxy' !== $route || '' === $site || ! str_starts_with( $url, $site ) ) {
		return $result;
	}
	$html = crossings_figures_html( $url );
	if ( '' === $html ) {
		return new WP_Error( 'oembed_invalid_url', get_status_header_desc( 404 ), array( 'status' => 404 ) );
	}
	return (object) array(
		'version'       => '1.0',
		'type'          => 'rich',
		'provider_name' => 'Crossings',
		'provider_url'  => crossings_figures_site(),
		'html'          => $html,
		'scripts'       => array( crossings_figures_script() ),
	);
}
add_filter( 'rest_dispatch_request', 'crossings_figures_preview', 10, 3 );
