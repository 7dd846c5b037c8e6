<?php
/**
 * Which links are links to a figure, and where that figure lies by itself.
 *
 * @package CrossingsFigures
 */

defined( 'ABSPATH' ) || exit;

/**
 * The address of the frame for a link; nothing where it is no link to a figure of the site.
 *
 * A link is read, never asked for: its words have to be of the letters that words of ours have, and all else is left alone.
 *
 * @param mixed $link A link as somebody pasted it.
 */
function crossings_figures_frame_address( $link ): string {
	$site = crossings_figures_site();
	if ( '' === $site || ! is_string( $link ) || strlen( $link ) > 2000 || ! str_starts_with( $link, $site ) ) {
		return '';
	}
	$is_ours = preg_match( '~^([a-z0-9/-]*)(?:\?([A-Za-z0-9._\~%+,:=&-]*))?(?:#.*)?$~D', substr( $link, strlen( $site ) ), $parts );
	if ( ! $is_ours ) {
		return '';
	}
	$path  = $parts[1];
	$query = $parts[2] ?? '';
	if ( preg_match( '~^(?:v|embed)/([a-z0-9-]+)/?$~D', $path, $name ) ) {
		return crossings_figures_joined( $site, $name[1], $query );
	}
	if ( preg_match( '~^(?:embed/)?(claim/[a-z0-9-]+)/?$~D', $path, $name ) ) {
		return crossings_figures_joined( $site, $name[1], $query );
	}
	// The article's own address, which names the view that was changed last.
	if ( in_array( $path, array( '', 'embed/' ), true ) && preg_match( '~(?:^|&)view=([a-z0-9-]+)(?=&|$)~D', $query, $name ) ) {
		$rest = preg_replace( '~(?:^|&)view=[^&]*~', '', $query );
		return crossings_figures_joined( $site, $name[1], ltrim( $rest, '&' ) );
	}
	return '';
}

/**
 * The address of a figure by itself.
 *
 * @param string $site  The site.
 * @param string $name  The figure's word.
 * @param string $query What it shows.
 */
function crossings_figures_joined( string $site, string $name, string $query ): string {
	return $site . 'embed/' . $name . '/' . ( '' === $query ? '' : '?' . $query );
}
