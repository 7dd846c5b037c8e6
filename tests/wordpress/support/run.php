<?php
// Runs a line within WordPress: php run.php FOLDER CODE VALUES… The values are $values.
$_SERVER += array( 'HTTP_HOST' => '127.0.0.1', 'REQUEST_METHOD' => 'GET', 'SERVER_PROTOCOL' => 'HTTP/1.1' );
$values = array_slice( $argv, 3 );
require "{$argv[1]}/wp-load.php";
eval( $argv[2] );
