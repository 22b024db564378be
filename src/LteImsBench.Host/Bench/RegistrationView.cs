namespace LteImsBench.Host.Bench;

/// <summary>An IMS registration as reports and remote clients see it.</summary>
/// <param name="Left">Time until it expires.</param>
public sealed record RegistrationView(string Impu, string Impi, string Contact, TimeSpan Left, string Transport);
