#include "faults/disk_history.hpp"

#include <cstring>

namespace faults {

std::vector<Step> steps_in(std::string_view record) {
    std::vector<Step> steps;
    const auto take = [&record](std::uint64_t size) {
        const std::string_view taken = record.substr(0, size);
        record.remove_prefix(taken.size());
        return taken;
    };
    RecordHead head{};
    while (record.size() >= sizeof head) {
        std::memcpy(&head, take(sizeof head).data(), sizeof head);
        if (record.size() < head.name_size + head.other_name_size + head.bytes_size) {
            break;
        }
        Step step{.change = head.change,
                  .file = head.file,
                  .folder = head.folder,
                  .other_folder = head.other_folder,
                  .at = head.at,
                  .name = take(head.name_size),
                  .other_name = take(head.other_name_size),
                  .bytes = take(head.bytes_size)};
        steps.push_back(step);
    }
    return steps;
}

std::vector<std::size_t> turning_points(const std::vector<Step>& steps) {
    std::vector<std::size_t> points;
    std::uint64_t last_file = 0;
    for (std::size_t place = 0; place < steps.size(); ++place) {
        const Step& step = steps[place];
        const bool is_data = step.change == Change::Write || step.change == Change::Sync;
        if (step.change != Change::Acknowledge && (!is_data || step.file != last_file)) {
            points.push_back(place);     // just before it
            points.push_back(place + 1); // just after it
            last_file = step.file;
        }
    }
    return points;
}

} // namespace faults
