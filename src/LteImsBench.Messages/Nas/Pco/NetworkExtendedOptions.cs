namespace LteImsBench.Messages.Nas;

/// <summary>
/// Extended protocol configuration options from the network, TS 24.008 §10.5.6.3A: some of its containers have a length of two octets,
/// where the MS only sends an empty indicator.
/// </summary>
internal readonly record struct NetworkExtendedOptions(ProtocolConfigurationOptions Options) : INasElement<NetworkExtendedOptions>
{
    public static NetworkExtendedOptions? From(ProtocolConfigurationOptions? options) =>
        options is { } value ? new NetworkExtendedOptions(value) : null;

    static NetworkExtendedOptions INasElement<NetworkExtendedOptions>.Read(ref NasReader r) =>
        new(ProtocolConfigurationOptions.Read(ref r, isExtendedFromNetwork: true));

    void INasElement<NetworkExtendedOptions>.Write(ref NasWriter w) => Options.Write(ref w, isExtendedFromNetwork: true);
}
