<?php
/**
 * Plugin Name: Echoloop reviews
 * Description: Shows a product's reviews, questions and stars from your own Echoloop, complete without JavaScript.
 * Version: 0.1.0
 * Requires at least: 6.4
 * Requires PHP: 8.0
 * License: Apache-2.0
 *
 * In wp-config.php:
 *   define('ECHOLOOP_SERVER', 'https://reviews.example.com'); // without a slash at the end
 *   define('ECHOLOOP_SHOP', 'shp_yourshop');
 *
 * Each product has a field "Echoloop product" beside its SKU that takes the product's id (prd_…).
 * [echoloop widget="rating"] shows one element anywhere; product="prd_…" names another product than the page's.
 */

defined('ABSPATH') || exit;

const ECHOLOOP_FIELD = 'echoloop_product';
/** Seconds that an answer is kept: what is taken down must be gone soon. */
const ECHOLOOP_KEPT = 30;
/** Seconds without asking again when Echoloop did not answer. */
const ECHOLOOP_REST = 10;

add_action('wp_enqueue_scripts', 'echoloop_enqueue');
add_filter('script_loader_tag', 'echoloop_as_module', 10, 2);
add_shortcode('echoloop', 'echoloop_shortcode');
add_filter('woocommerce_product_tabs', 'echoloop_tabs');
add_action('woocommerce_single_product_summary', 'echoloop_show_stars', 6);
add_action('woocommerce_product_options_sku', 'echoloop_show_field');
add_action('woocommerce_process_product_meta', 'echoloop_save_field');

/** The server and the shop, or null while they are not set. */
function echoloop_settings(): ?array
{
    if (!defined('ECHOLOOP_SERVER') || !defined('ECHOLOOP_SHOP')) {
        return null;
    }
    return ['server' => untrailingslashit(ECHOLOOP_SERVER), 'shop' => ECHOLOOP_SHOP];
}

function echoloop_enqueue(): void
{
    $settings = echoloop_settings();
    if ($settings === null || !is_singular()) {
        return;
    }
    // Both addresses stay for ever, so a version would only keep them from being cached.
    wp_enqueue_style('echoloop', $settings['server'] . '/storefront/themes/' . rawurlencode($settings['shop']) . '.css', [], null);
    wp_enqueue_script('echoloop', $settings['server'] . '/storefront/echoloop.js', [], null, false);
}

function echoloop_as_module(string $tag, string $handle): string
{
    return $handle === 'echoloop' ? str_replace('<script ', '<script type="module" async ', str_replace([' type="text/javascript"', " type='text/javascript'"], '', $tag)) : $tag;
}

/** The product's id in Echoloop, or '' where none is set. */
function echoloop_product_id(int $post): string
{
    $id = (string) get_post_meta($post, ECHOLOOP_FIELD, true);
    return preg_match('/^prd_\w{1,60}$/', $id) === 1 ? $id : '';
}

function echoloop_language(): string
{
    return str_starts_with(determine_locale(), 'zh') ? 'zh-CN' : 'en';
}

/**
 * The element with all that it shows, as Echoloop wrote it. It is printed as it is: Echoloop escapes what shoppers
 * write, and WordPress's own filter would throw the shadow root away. Without an answer: the bare element, which loads
 * in the browser, around a link.
 */
function echoloop_element(string $widget, string $product): string
{
    $settings = echoloop_settings();
    $known = ['rating', 'reviews', 'gallery', 'questions', 'form', 'certificates'];
    if ($settings === null || $product === '' || !in_array($widget, $known, true)) {
        return '';
    }
    $language = echoloop_language();
    $query = http_build_query(['shop' => $settings['shop'], 'language' => $language, 'embed' => 'true']);
    $url = $settings['server'] . '/v1/storefront/products/' . rawurlencode($product) . '/widgets/' . $widget . '?' . $query;
    $key = 'echoloop_' . md5($url);
    $kept = get_transient($key);
    if (is_string($kept)) {
        return $kept;
    }
    $markup = echoloop_fetch($url);
    $found = $markup !== null;
    $markup ??= echoloop_bare_element($widget, $product, $settings);
    set_transient($key, $markup, $found ? ECHOLOOP_KEPT : ECHOLOOP_REST);
    return $markup;
}

function echoloop_fetch(string $url): ?string
{
    $reply = wp_remote_get($url, ['timeout' => 2, 'redirection' => 0]);
    if (is_wp_error($reply) || wp_remote_retrieve_response_code($reply) !== 200) {
        return null;
    }
    $body = ltrim(wp_remote_retrieve_body($reply));
    return str_starts_with($body, '<echoloop-') ? $body : null;
}

function echoloop_bare_element(string $widget, string $product, array $settings): string
{
    $page = $settings['server'] . '/p/' . rawurlencode($product) . '?shop=' . rawurlencode($settings['shop']);
    return sprintf(
        '<echoloop-%1$s shop="%2$s" product="%3$s" language="%4$s"><a href="%5$s">%6$s</a></echoloop-%1$s>',
        $widget,
        esc_attr($settings['shop']),
        esc_attr($product),
        esc_attr(echoloop_language()),
        esc_url($page),
        esc_html(echoloop_language() === 'en' ? 'Read the reviews' : '查看评价')
    );
}

/** @param array<string, string>|string $given Attributes of the shortcode. */
function echoloop_shortcode($given): string
{
    $wanted = shortcode_atts(['widget' => 'reviews', 'product' => ''], is_array($given) ? $given : []);
    $product = $wanted['product'];
    if (preg_match('/^prd_\w{1,60}$/', $product) !== 1) {
        $product = echoloop_product_id((int) get_the_ID());
    }
    return echoloop_element($wanted['widget'], $product);
}

/** Puts Echoloop's reviews and questions in the place of WooCommerce's own tab, where the product has an id. */
function echoloop_tabs(array $tabs): array
{
    if (echoloop_product_id((int) get_the_ID()) === '') {
        return $tabs;
    }
    $tabs['reviews'] = [
        'title' => echoloop_language() === 'en' ? 'Reviews' : '评价',
        'priority' => 30,
        'callback' => 'echoloop_show_tab',
    ];
    return $tabs;
}

function echoloop_show_tab(): void
{
    $product = echoloop_product_id((int) get_the_ID());
    foreach (['gallery', 'reviews', 'questions'] as $widget) {
        echo echoloop_element($widget, $product); // phpcs:ignore WordPress.Security.EscapeOutput
    }
}

function echoloop_show_stars(): void
{
    echo echoloop_element('rating', echoloop_product_id((int) get_the_ID())); // phpcs:ignore WordPress.Security.EscapeOutput
}

function echoloop_show_field(): void
{
    woocommerce_wp_text_input([
        'id' => ECHOLOOP_FIELD,
        'label' => 'Echoloop product',
        'placeholder' => 'prd_…',
        'desc_tip' => true,
        'description' => 'Id of this product in Echoloop: Console → Products → the product.',
    ]);
}

/** WooCommerce has checked the nonce and the right to edit before it calls this. */
function echoloop_save_field(int $post): void
{
    $id = isset($_POST[ECHOLOOP_FIELD]) ? sanitize_text_field(wp_unslash($_POST[ECHOLOOP_FIELD])) : '';
    update_post_meta($post, ECHOLOOP_FIELD, preg_match('/^prd_\w{1,60}$/', $id) === 1 ? $id : '');
}
