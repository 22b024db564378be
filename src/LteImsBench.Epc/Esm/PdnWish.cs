using LteImsBench.Core.Identity;
using LteImsBench.Messages.Nas;

namespace LteImsBench.Epc.Esm;

/// <summary>All that a UE says of the PDN connection it wants, in PDN CONNECTIVITY REQUEST and ESM INFORMATION RESPONSE.</summary>
internal sealed record PdnWish(Pti Pti, RequestType RequestType, PdnType PdnType)
{
    public PdnWish(PdnConnectivityRequest request)
        : this(request.Pti, request.RequestType, request.PdnType)
    {
        Apn = request.AccessPointName?.NetworkIdentifier.ToLowerInvariant();
        Options = request.ProtocolConfigurationOptions;
        ExtendedOptions = request.ExtendedProtocolConfigurationOptions;
    }

    /// <summary>APN network identifier; null asks for the default one.</summary>
    public string? Apn { get; init; }

    public ProtocolConfigurationOptions? Options { get; init; }

    public ProtocolConfigurationOptions? ExtendedOptions { get; init; }

    public bool Asks(PcoIdentifier identifier) => Options?.Has(identifier) is true || ExtendedOptions?.Has(identifier) is true;

    public PdnWish With(EsmInformationResponse information) => this with
    {
        Apn = information.AccessPointName?.NetworkIdentifier.ToLowerInvariant() ?? Apn,
        Options = information.ProtocolConfigurationOptions ?? Options,
        ExtendedOptions = information.ExtendedProtocolConfigurationOptions ?? ExtendedOptions,
    };
}
