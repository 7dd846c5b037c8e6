<?php
/**
 * Where Crossings is published: the one setting, in wp-config.php or below “Settings, Writing”.
 *
 * @package CrossingsFigures
 */

defined( 'ABSPATH' ) || exit;

const CROSSINGS_FIGURES_OPTION = 'crossings_figures_site';

/**
 * An address of a site as it is kept, with a slash at its end; nothing where it is none: https, or http on the same machine.
 *
 * @param mixed $address What somebody wrote.
 */
function crossings_figures_valid( $address ): string {
	$address = is_string( $address ) ? trim( $address ) : '';
	// Nothing but a host, a port and folders: what is left of a link after it is read as a path of ours.
	$is_address = preg_match( '#^(https?)://([a-z0-9.-]+|\[::1\])(:\d{1,5})?(/[A-Za-z0-9._~-]+)*/?$#D', $address, $parts );
	if ( ! $is_address || preg_match( '#/\.{1,2}(/|$)#', $address ) ) {
		return '';
	}
	$is_here = in_array( $parts[2], array( 'localhost', '127.0.0.1', '[::1]' ), true );
	return 'https' === $parts[1] || $is_here ? trailingslashit( $address ) : '';
}

/**
 * The address of the site; nothing until it is set.
 */
function crossings_figures_site(): string {
	$address = defined( 'CROSSINGS_FIGURES_SITE' ) ? CROSSINGS_FIGURES_SITE : get_option( CROSSINGS_FIGURES_OPTION, '' );
	return crossings_figures_valid( $address );
}

/**
 * What is kept of an address that an administrator has written.
 *
 * @param mixed $address What was written.
 */
function crossings_figures_sanitize( $address ): string {
	$valid = crossings_figures_valid( $address );
	if ( '' !== $valid || '' === $address ) {
		return $valid;
	}
	add_settings_error(
		CROSSINGS_FIGURES_OPTION,
		'crossings_figures_address',
		__( 'The address of Crossings has to begin with https:// and have no question mark and no #. It was left as it was.', 'crossings-figures' )
	);
	return (string) get_option( CROSSINGS_FIGURES_OPTION, '' );
}

/**
 * The field below “Settings, Writing”.
 */
function crossings_figures_field(): void {
	$is_fixed = defined( 'CROSSINGS_FIGURES_SITE' );
	printf(
		'<input type="url" class="regular-text code" id="%1$s" name="%1$s" value="%2$s" placeholder="https://crossings.example/" %3$s>',
		esc_attr( CROSSINGS_FIGURES_OPTION ),
		esc_attr( $is_fixed ? crossings_figures_site() : get_option( CROSSINGS_FIGURES_OPTION, '' ) ),
		disabled( $is_fixed, true, false )
	);
	printf(
		'<p class="description">%s</p>',
		esc_html__( 'Where Crossings is published. Pasted links to its figures become figures.', 'crossings-figures' )
	);
}

add_action(
	'admin_init',
	function () {
		if ( ! defined( 'CROSSINGS_FIGURES_SITE' ) ) {
			register_setting(
				'writing',
				CROSSINGS_FIGURES_OPTION,
				array(
					'type'              => 'string',
					'default'           => '',
					'sanitize_callback' => 'crossings_figures_sanitize',
				)
			);
		}
		add_settings_field(
			CROSSINGS_FIGURES_OPTION,
			__( 'Address of Crossings', 'crossings-figures' ),
			'crossings_figures_field',
			'writing',
			'default',
			array( 'label_for' => CROSSINGS_FIGURES_OPTION )
		);
	}
);
