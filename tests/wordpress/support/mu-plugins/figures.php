<?php
// The site has its public address, and is served on this machine; WordPress is told of no certificate for it.
add_filter(
	'pre_http_request',
	function ( $answer, $arguments, $url ) {
		$site = 'https://crossings.example/news/';
		if ( 0 !== strpos( $url, $site ) ) {
			return $answer;
		}
		return _wp_http_get_object()->request(
			FIGURES_AT . substr( $url, strlen( $site ) ),
			array( 'reject_unsafe_urls' => false ) + $arguments
		);
	},
	10,
	3
);
