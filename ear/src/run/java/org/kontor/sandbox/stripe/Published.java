package org.kontor.sandbox.stripe;

import org.kontor.sandbox.stripe.api.Listing;

/**
 * What each endpoint accepts, after Stripe's published API of version 2026-07-29 (the parameter classes of stripe-java
 * 33.3.0). What is published but has no effect on a sandbox like this one is refused by name, never quietly ignored.
 */
final class Published {

    static final String EXPAND = "{expand:[string]}";

    static final String SESSION_CREATE = """
            {
              mode!:payment|setup|subscription
              success_url:string cancel_url:string client_reference_id:string customer_email:string
              expires_at:int locale:auto|bg|cs|da|de|el|en|en-GB|es|es-419|et|fi|fil|fr|fr-CA|hr|hu|id|it|ja|ko|lt|lv|ms|mt|nb|nl|pl|pt|pt-BR|ro|ru|sk|sl|sv|th|tr|vi|zh|zh-HK|zh-TW
              metadata:map currency:string expand:[string]
              line_items:[{
                quantity:int metadata:map
                price_data:{
                  currency!:string unit_amount:int tax_behavior:exclusive|inclusive|unspecified
                  product_data:{name!:string description:string images:[string] metadata:map tax_code:string
                    unit_label:string}
                  unit_amount_decimal:unsupported product:unsupported recurring:unsupported }
                price:unsupported adjustable_quantity:unsupported tax_rates:unsupported }]
              payment_intent_data:{
                capture_method:automatic|automatic_async|manual description:string metadata:map
                receipt_email:string setup_future_usage:off_session|on_session shipping:any
                statement_descriptor:string statement_descriptor_suffix:string transfer_group:string
                application_fee_amount:unsupported on_behalf_of:unsupported transfer_data:unsupported }
              payment_method_types:[card|sepa_debit]
              ui_mode:elements|embedded_page|form|hosted_page submit_type:auto|book|donate|pay|subscribe
              billing_address_collection:auto|required customer_creation:always|if_required custom_text:any
              branding_settings:any origin_context:mobile_app|web integration_identifier:string
              payment_method_collection:always|if_required
              adaptive_pricing:unsupported after_expiration:unsupported allow_promotion_codes:unsupported
              automatic_tax:unsupported consent_collection:unsupported custom_fields:unsupported customer:string
              customer_account:unsupported customer_update:unsupported discounts:unsupported
              excluded_payment_method_types:unsupported invoice_creation:unsupported managed_payments:unsupported
              name_collection:unsupported optional_items:unsupported payment_method_configuration:unsupported
              payment_method_data:unsupported permissions:unsupported
              payment_method_options:{ card:{ request_multicapture:if_available|never } }
              phone_number_collection:unsupported redirect_on_completion:unsupported return_url:unsupported
              saved_payment_method_options:{ allow_redisplay_filters:[always|limited|unspecified]
                payment_method_save:disabled|enabled payment_method_remove:unsupported }
              setup_intent_data:unsupported
              shipping_address_collection:unsupported shipping_options:unsupported subscription_data:unsupported
              tax_id_collection:unsupported wallet_options:unsupported
            }""";

    static final String SESSION_LIST = "{" + Listing.PAGING + """
            payment_intent:string status:complete|expired|open customer_details:{email!:string} created:range
            customer:string customer_account:string payment_link:string subscription:string }""";

    static final String INTENT_CREATE = """
            {
              amount!:int currency!:string metadata:map description:string expand:[string]
              capture_method:automatic|automatic_async|manual confirmation_method:automatic|manual
              confirm:bool payment_method:string payment_method_types:[card|sepa_debit] receipt_email:string
              statement_descriptor:string statement_descriptor_suffix:string transfer_group:string
              setup_future_usage:off_session|on_session error_on_requires_action:bool return_url:string
              automatic_payment_methods:any shipping:any
              allowed_payment_method_types:unsupported amount_details:unsupported application_fee_amount:unsupported
              confirmation_token:unsupported customer:unsupported customer_account:unsupported
              excluded_payment_method_types:unsupported hooks:unsupported mandate:unsupported mandate_data:unsupported
              off_session:unsupported on_behalf_of:unsupported payment_details:unsupported
              payment_method_configuration:unsupported payment_method_data:unsupported
              payment_method_options:unsupported radar_options:unsupported transfer_data:unsupported
              use_stripe_sdk:unsupported
            }""";

    static final String INTENT_UPDATE = """
            {
              metadata:map description:string expand:[string]
              amount:unsupported currency:unsupported capture_method:unsupported customer:unsupported
              payment_method:unsupported receipt_email:unsupported shipping:unsupported transfer_group:unsupported
              statement_descriptor:unsupported statement_descriptor_suffix:unsupported
            }""";

    static final String INTENT_CAPTURE = """
            {
              amount_to_capture:int final_capture:bool metadata:map expand:[string] statement_descriptor:string
              statement_descriptor_suffix:string
              amount_details:unsupported application_fee_amount:unsupported hooks:unsupported
              payment_details:unsupported transfer_data:unsupported
            }""";

    static final String INTENT_CANCEL = """
            { cancellation_reason:abandoned|duplicate|fraudulent|requested_by_customer expand:[string] }""";

    static final String INTENT_RETRIEVE = "{client_secret:string expand:[string]}";

    static final String INTENT_LIST = "{" + Listing.PAGING + "created:range customer:string customer_account:string}";

    static final String SEARCH = "{query!:string limit:int page:string expand:[string]}";

    static final String CUSTOMER_CREATE = """
            {
              email:string name:string phone:string description:string metadata:map expand:[string]
              address:unsupported balance:unsupported business_name:unsupported cash_balance:unsupported
              individual_name:unsupported invoice_prefix:unsupported invoice_settings:unsupported
              next_invoice_sequence:unsupported payment_method:unsupported preferred_locales:unsupported
              shipping:unsupported source:unsupported tax:unsupported tax_exempt:unsupported
              tax_id_data:unsupported test_clock:unsupported validate:unsupported
            }""";

    static final String CUSTOMER_LIST = "{" + Listing.PAGING + "email:string created:range test_clock:string}";

    static final String CUSTOMER_METHODS = "{" + Listing.PAGING
            + "type:card|sepa_debit allow_redisplay:always|limited|unspecified}";

    static final String CHARGE_LIST = "{" + Listing.PAGING + """
            payment_intent:string created:range customer:string transfer_group:string }""";

    static final String REFUND_CREATE = """
            {
              payment_intent:string charge:string amount:int metadata:map expand:[string]
              reason:duplicate|fraudulent|requested_by_customer
              currency:unsupported customer:unsupported instructions_email:unsupported origin:unsupported
              refund_application_fee:unsupported reverse_transfer:unsupported
            }""";

    static final String REFUND_UPDATE = "{metadata:map expand:[string]}";

    static final String REFUND_LIST = "{" + Listing.PAGING + "charge:string payment_intent:string created:range}";

    static final String EVENT_LIST = "{" + Listing.PAGING
            + "type:string types:[string] delivery_success:bool created:range}";

    static final String BALANCE_LIST = "{" + Listing.PAGING
            + "payout:string currency:string type:string source:string created:range}";

    static final String PAYOUT_LIST = "{" + Listing.PAGING
            + "status:string destination:string created:range arrival_date:range}";

    static final String PAYOUT_CREATE = """
            {
              amount!:int currency!:string description:string destination:string metadata:map
              method:instant|standard payout_method:string source_type:bank_account|card|fpx
              statement_descriptor:string expand:[string]
            }""";

    static final String REPORT_CREATE = """
            {
              report_type!:string expand:[string]
              parameters:{ interval_start:int interval_end:int payout:string currency:string timezone:string
                columns:[string] reporting_category:string connected_account:string }
            }""";

    static final String REPORT_LIST = "{" + Listing.PAGING + "created:range}";

    static final String LINES = "{" + Listing.PAGING + "}";

    private Published() {
    }
}
