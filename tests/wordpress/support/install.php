<?php
// What WordPress's own installation does, and our plugin: php install.php FOLDER PASSWORD [SITE].
list( , $folder, $password, $site ) = $argv;
define( 'WP_INSTALLING', true );
$_SERVER += array( 'HTTP_HOST' => '127.0.0.1', 'REQUEST_METHOD' => 'GET', 'SERVER_PROTOCOL' => 'HTTP/1.1' );
require "$folder/wp-load.php";
require ABSPATH . 'wp-admin/includes/upgrade.php';
// No letter about the new site.
function wp_new_blog_notification() {}
wp_install( 'News', 'admin', 'admin@news.example', false, '', $password );
$author = wp_insert_user(
	array(
		'user_login' => 'author',
		'user_email' => 'author@news.example',
		'user_pass'  => $password,
		'role'       => 'author',
	)
);
// The editor's words of welcome would lie over it.
foreach ( array( 1, $author ) as $user ) {
	$chosen = array(
		'core/edit-post' => array( 'welcomeGuide' => false ),
		'_modified'      => '2020-01-01T00:00:00.000Z',
	);
	update_user_meta( $user, 'wp_persisted_preferences', $chosen );
}
if ( '' !== $site ) {
	update_option( 'active_plugins', array( 'crossings-figures/crossings-figures.php' ) );
	update_option( 'crossings_figures_site', $site );
}
