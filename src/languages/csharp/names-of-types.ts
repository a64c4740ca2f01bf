/** What holds the settings of a program. */
export const CONFIGURATION = 'Microsoft.Extensions.Configuration.IConfiguration';
export const CONFIGURATION_BUILDER = 'Microsoft.Extensions.Configuration.ConfigurationBuilder';
export const APPLICATION_BUILDER = 'Microsoft.AspNetCore.Builder.WebApplicationBuilder';
export const HTTP_CLIENT = 'System.Net.Http.HttpClient';
/** What gives clients by their names. */
export const FACTORY = 'System.Net.Http.IHttpClientFactory';
